/** The page after the install. Wiring only. */
import { render } from 'preact';
import { Welcome } from '../../components/setup/welcome';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/setup/setup.css';
import { openOptions } from '../popup/ask-background';

const root = document.getElementById('app');
if (root) render(<Welcome onStart={() => void openOptions('#plan')} />, root);
