import { memo } from 'react';
import { recipes } from '../../src/recipes/catalogue.ts';
import { Button } from '../ui/button.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import { Menu, MenuGroup, MenuItem } from '../ui/menu.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { chooseRecipe, useBenchStore } from './bench-store.ts';

/** Comparisons that are set up with one click; those that can't be had here say why. */
export const RecipeMenu = memo(function RecipeMenu(props: {
  readonly coldDisk: boolean;
  /** Logical cores that a build may use. */
  readonly cores: number;
  readonly disabled: boolean;
}) {
  const t = useTranslator();
  const project = useBenchStore((bench) => bench.project);
  const chosen = useBenchStore((bench) => bench.recipe);
  const machine = { coldDisk: props.coldDisk, cores: props.cores };
  if (project === null) return null;
  return (
    <Menu
      trigger={
        <Button disabled={props.disabled} className="chip">
          {t('recipe.title')}
          <ChevronIcon />
        </Button>
      }
    >
      <MenuGroup label={t('recipe.hint')}>
        {recipes.map((recipe) => {
          const unfit = recipe.unfit(project, machine);
          return (
            <MenuItem
              key={recipe.id}
              checked={recipe.id === chosen}
              disabled={unfit !== null}
              onChoose={() => chooseRecipe(recipe, project, t)}
            >
              <span>{t(`recipe.${recipe.id}.name`)}</span>
              <span className="dim">
                {t(unfit === null ? `recipe.${recipe.id}.what` : `recipe.unfit.${unfit}`)}
              </span>
            </MenuItem>
          );
        })}
      </MenuGroup>
    </Menu>
  );
});
