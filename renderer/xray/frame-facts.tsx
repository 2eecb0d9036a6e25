import type { Translator } from '../../src/i18n/translator.ts';
import type { FlameNode, FlameTree } from '../../src/xray/flame-tree.ts';
import { useTranslator } from '../ui/translator.tsx';
import { shareText } from './share-text.ts';

/** What is known of one function in its place. */
export function FrameFacts(props: { readonly tree: FlameTree; readonly node: FlameNode }) {
  const t = useTranslator();
  const { tree, node } = props;
  const samples = t('xray.samples', { count: node.samples });
  return (
    <>
      <strong className="mono">{node.name}</strong>
      <span>
        {t('xray.flame.frame', {
          samples,
          time: t.format.duration(node.cpuMs),
          share: shareText(t, node.samples / tree.samples),
        })}
        {node.ownSamples === 0
          ? ''
          : `, ${t('xray.flame.frame.own', { own: t.format.integer(node.ownSamples) })}`}
      </span>
      <span>
        <i className="tl-swatch" data-xray={node.stage} />
        {t('xray.flame.stage', { stage: stageText(t, node) })}
      </span>
    </>
  );
}

/** A function outside of all stages, such as main, calls them. */
function stageText(t: Translator, node: FlameNode): string {
  const caller = node.stage === 'other' && node.children.some(({ stage }) => stage !== 'other');
  return t(caller ? 'xray.flame.stage.several' : `xray.stage.${node.stage}`);
}
