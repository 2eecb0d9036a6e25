import { memo } from 'react';
import type { Project } from '../../src/app-state.ts';
import { isMessageKey } from '../../src/i18n/catalogue.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { openFolder, openGoFile } from '../actions.ts';
import { Button } from '../ui/button.tsx';
import { ChevronIcon, FolderIcon } from '../ui/icons.tsx';
import { Menu, MenuGroup, MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { chooseProject, useBenchStore } from './bench-store.ts';

/** What an example shows, in a few words; empty for one that the catalogue does not know. */
export function exampleText(t: Translator, name: string): string {
  const key = `example.${name}`;
  return isMessageKey(key) ? t(key) : '';
}

/** Chooses what is recorded: a bundled example, a recent project, or a folder or file of the person's. */
export const ProjectPicker = memo(function ProjectPicker(props: {
  readonly examples: readonly Project[];
  readonly recentProjects: readonly Project[];
  readonly disabled: boolean;
}) {
  const t = useTranslator();
  const chosen = useBenchStore((bench) => bench.project);
  const item = (project: Project, below: string) => (
    <MenuItem
      key={project.id}
      checked={project.id === chosen?.id}
      onChoose={() => chooseProject(project)}
    >
      <span>{project.name}</span>
      <span className="dim">{below}</span>
    </MenuItem>
  );
  const { examples, recentProjects } = props;
  return (
    <Menu
      trigger={
        <Button disabled={props.disabled} className="chip" title={chosen?.location ?? undefined}>
          <FolderIcon />
          <span className="visually-hidden">{t('bench.project')} </span>
          <span className="chip-text">{chosen?.name ?? t('bench.no-project')}</span>
          {chosen?.kind === 'example' ? <span className="dim"> {t('bench.example')}</span> : null}
          <ChevronIcon />
        </Button>
      }
    >
      <MenuItem onChoose={openFolder}>{t('bench.open-folder')}</MenuItem>
      <MenuItem onChoose={openGoFile}>{t('bench.open-file')}</MenuItem>
      {recentProjects.length === 0 ? null : (
        <>
          <MenuSeparator />
          <MenuGroup label={t('bench.recent')}>
            {recentProjects.map((project) => item(project, project.location ?? ''))}
          </MenuGroup>
        </>
      )}
      <MenuSeparator />
      <MenuGroup label={t('bench.examples')}>
        {examples.map((project) => item(project, exampleText(t, project.name)))}
      </MenuGroup>
    </Menu>
  );
});
