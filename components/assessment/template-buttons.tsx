/** Ready-made answers that refer an item elsewhere. Most templates belong to the answer panel. */
import type { Pack, Template } from '../../lib/assessment/grounds';
import { cardText as t } from '../../lib/i18n/card';
import { inLanguage } from '../../lib/i18n/language';
import { Button } from '../ui/button';

const isOnCard = ({ kind, situation }: Template): boolean =>
  kind === 'answer' && (situation === undefined || situation === 'individual-case' || situation === 'forwarded');

export function TemplateButtons({ pack, onTemplate }: { pack: Pack; onTemplate: (template: Template) => void }) {
  const templates = pack.templates.filter(isOnCard);
  if (templates.length === 0) return null;
  return (
    <div class="c-templates" role="group" aria-labelledby="templates">
      <span class="c-small" id="templates">
        {t('templates')}
      </span>
      {templates.map((template) => (
        <Button key={template.id} id={`template-${template.id}`} onPress={() => onTemplate(template)}>
          {inLanguage(template.title)}
        </Button>
      ))}
    </div>
  );
}
