/** Styles that the popup and the side panel get from their own style sheet. */
import '../../../components/setup/setup.css';
