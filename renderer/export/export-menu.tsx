import { exportedData } from '../../src/export/formats.ts';
import { exportRecording } from '../actions.ts';
import { Button } from '../ui/button.tsx';
import { ExportIcon } from '../ui/icons.tsx';
import { Menu, MenuGroup, MenuItem } from '../ui/menu.tsx';
import { useTranslator } from '../ui/translator.tsx';

/** A button with the formats that need no further choice, for a recording that need not be shown. */
export function ExportMenu(props: { readonly recordingId: string; readonly title: string }) {
  const t = useTranslator();
  const { recordingId, title } = props;
  const name = t('library.export', { title });
  return (
    <Menu
      trigger={
        <Button look="plain" size="icon" aria-label={name} title={name}>
          <ExportIcon />
        </Button>
      }
    >
      <MenuGroup label={t('menu.export-data')}>
        {exportedData.map((format) => (
          <MenuItem key={format} onChoose={() => exportRecording(recordingId, format, t.language)}>
            {t(`export.format.${format}`)}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  );
}
