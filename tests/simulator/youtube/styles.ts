/** The look of the practice YouTube. By element and id: its class names differ for each page load. */
export const styles = `
*{box-sizing:border-box}[hidden]{display:none!important}
body{margin:0;font:14px/20px Roboto,Arial,sans-serif;color:#0f0f0f;background:#fff}
a{color:inherit;text-decoration:none}button{font:inherit;color:inherit;background:none;border:0;cursor:pointer}
ytd-app,ytd-watch-flexy,ytd-comments,ytd-item-section-renderer,ytd-comment-thread-renderer,ytd-comment-view-model,ytd-comment-replies-renderer,ytd-comments-header-renderer,ytd-watch-metadata,ytd-expander,ytd-masthead,ytcp-app,ytcp-comment,ytcp-comment-thread,ytcp-comment-replies,ytd-video-owner-renderer,ytd-continuation-item-renderer{display:block}
ytd-masthead{position:sticky;top:0;z-index:5;background:#fff;height:56px;display:flex;align-items:center;justify-content:space-between;padding:0 16px;border-bottom:1px solid #eee}
ytd-masthead #logo{font-weight:700;font-size:18px}#avatar-btn{width:32px;height:32px;border-radius:50%;background:#5c6bc0;color:#fff;text-align:center;padding:0}
#columns{display:flex;gap:24px;padding:24px;max-width:1280px;margin:auto}#primary{flex:1;min-width:0}#secondary{width:300px}
#player{aspect-ratio:16/9;background:linear-gradient(135deg,oklch(0.35 0.1 250),oklch(0.2 0.05 300));border-radius:12px;color:#fff;display:grid;place-items:center;max-height:420px;width:100%}
ytd-watch-metadata h1{font-size:20px;line-height:28px;margin:12px 0}#owner{display:flex;gap:12px;align-items:center}#owner img{border-radius:50%}
ytd-comments-header-renderer{margin:24px 0;display:block}#count{font-size:20px;font-weight:700}#sort-menu button{margin-left:24px}
ytd-comment-simplebox-renderer{display:flex;gap:16px;margin-top:16px}#placeholder-area{border-bottom:1px solid #ccc;flex:1;color:#606060}
ytd-comment-thread-renderer{margin-bottom:16px}ytd-comment-view-model #body{display:flex;gap:16px}ytd-comment-view-model #main{flex:1;min-width:0}
#author-thumbnail img{border-radius:50%;width:40px;height:40px}ytd-comment-replies-renderer #author-thumbnail img{width:24px;height:24px}
#header-author{display:flex;gap:6px;align-items:center;font-size:13px}#header-author h3{margin:0;font-size:13px}#author-text{font-weight:500}#published-time-text{color:#606060;font-size:12px}
#author-comment-badge:not(:empty){background:#888;color:#fff;border-radius:12px;padding:0 6px}
#content-text{white-space:pre-wrap;overflow-wrap:anywhere;display:block}#content-text img{width:1.2em;height:1.2em;vertical-align:middle}#content-text a{color:#065fd4}
ytd-expander[collapsed] #content{max-height:80px;overflow:hidden}#more,#less{display:block;color:#606060;font-weight:500;cursor:pointer}
#toolbar{display:flex;gap:8px;align-items:center;color:#606060;font-size:12px}#replies{margin-left:56px}#more-replies button,#less-replies button{color:#065fd4;font-weight:500;padding:6px 0}
#action-menu button{width:40px;height:40px;border-radius:50%}#action-menu button:hover{background:#eee}
tp-yt-iron-dropdown,tp-yt-paper-dialog{display:block;position:fixed;z-index:20;background:#fff;border-radius:12px;box-shadow:0 4px 32px rgb(0 0 0/.2)}
tp-yt-iron-dropdown[aria-hidden=true],tp-yt-paper-dialog[aria-hidden=true]{display:none}
ytd-menu-popup-renderer,yt-sheet-view-model,ytcp-text-menu{display:block;padding:8px 0;min-width:220px}
ytd-menu-service-item-renderer,ytd-menu-navigation-item-renderer,ytd-toggle-menu-service-item-renderer,yt-list-item-view-model,tp-yt-paper-item{display:block;cursor:pointer}tp-yt-paper-item{padding:8px 16px}yt-list-item-view-model button{padding:8px 16px;width:100%;text-align:left}tp-yt-paper-item:hover,yt-list-item-view-model button:hover{background:#eee}
tp-yt-paper-dialog{left:50%;top:30%;transform:translateX(-50%);padding:24px;width:340px}#buttons{display:flex;gap:8px;justify-content:flex-end}#cancel-button button,#confirm-button button{padding:8px 16px;border-radius:18px;color:#065fd4}
tp-yt-paper-toast{position:fixed;left:16px;bottom:16px;background:#0f0f0f;color:#fff;padding:12px 24px;border-radius:4px}#error-text{color:#c00}
#comment-container>div>yt-formatted-string{color:#606060}#secondary a{display:block;padding:8px 0}
#comments-content{position:relative;height:calc(100vh - 140px);overflow:auto;border-top:1px solid #ddd}iron-list{display:block;position:relative}iron-list>ytcp-comment-thread{position:absolute;left:0;right:0;top:0;padding:12px 24px;border-bottom:1px solid #eee;background:#fff;height:170px;overflow:hidden}
ytcp-app header{padding:16px 24px}#entity-label-container{font-weight:700}ytcp-comment{position:relative;padding-right:300px}ytcp-comment-video-thumbnail{position:absolute;right:0;top:0;width:220px;color:#606060}#metadata{display:flex;gap:8px;color:#606060}#name{font-weight:500}ytcp-comment-replies{margin-left:40px}#action-menu-button{position:absolute;right:240px;top:0}
ytcp-app header a{margin-right:16px;color:#065fd4}ytcp-app header [aria-selected=true]{font-weight:700;color:#0f0f0f}ytcp-comments-filter{display:block;margin-top:8px}ytcp-confirmation-dialog,yt-sub-thread,ytd-commentbox,ytd-comment-dialog-renderer,ytd-comment-reply-dialog-renderer,yt-player-error-message-renderer{display:block}
yt-sub-thread{margin-left:24px;border-left:1px solid #ddd;padding-left:16px}#comment-dialog,ytd-commentbox #main{flex:1}ytd-commentbox #creation-box{border-bottom:1px solid #ccc}#contenteditable-root{min-height:24px;white-space:pre-wrap;outline:none}ytd-commentbox #buttons{margin-top:8px}ytd-commentbox button{padding:8px 16px;border-radius:18px}ytd-commentbox #submit-button button{background:#065fd4;color:#fff}ytd-commentbox #submit-button button:disabled{background:#eee;color:#909090}
ytd-commentbox #thumbnail-input-row,ytd-comment-simplebox-renderer>#thumbnail-input-row{display:flex;gap:16px;width:100%}tp-yt-paper-spinner{display:block;padding:16px}tp-yt-paper-item:focus-visible{background:#eee}
`;
