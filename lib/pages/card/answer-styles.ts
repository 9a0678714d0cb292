/** What the popup and the side panel have from their own sheet. */
import '../../../components/setup/setup.css';
