package io.flashreport.engine.value;

/** Web addresses with http or https, or mail addresses. */
final class AddressGuess implements Guess {
    private static final int MAX_WEB_CHARS = 2_000;
    private static final int MAX_MAIL_CHARS = 254;

    private boolean web = true;
    private boolean mail = true;

    @Override
    public boolean fits(String text, Token token) {
        if (web && !isWeb(text)) web = false;
        if (mail && !isMail(text)) mail = false;
        return web || mail;
    }

    boolean isOfWeb() {
        return web;
    }

    static boolean isWeb(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if ((first != 'h' && first != 'H') || text.length() > MAX_WEB_CHARS) return false;
        int host = text.regionMatches(true, 0, "https://", 0, 8)
                ? 8
                : text.regionMatches(true, 0, "http://", 0, 7) ? 7 : 0;
        if (host == 0 || host == text.length() || !Character.isLetterOrDigit(text.codePointAt(host))) return false;
        for (int i = host; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '"' || c == '<' || c == '>' || Character.isWhitespace(c) || Character.isISOControl(c))
                return false;
        }
        return true;
    }

    static boolean isMail(String text) {
        if (text.length() > MAX_MAIL_CHARS) return false;
        int at = text.indexOf('@');
        if (at < 1 || at != text.lastIndexOf('@')) return false;
        int dot = text.lastIndexOf('.');
        if (dot < at + 2 || dot > text.length() - 3) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && "@.!#$%&'*+/=?^_`{|}~-".indexOf(c) < 0) return false;
        }
        return true;
    }
}
