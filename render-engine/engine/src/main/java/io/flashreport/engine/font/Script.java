package io.flashreport.engine.font;

import java.lang.Character.UnicodeScript;

/** Which characters a font is asked for when the main one lacks them, so that big fonts are read only when needed. */
final class Script {
    /** Below it every typeface that is here for texts has every character. */
    static final int FIRST_DOUBTFUL = 0x162;

    private static final int LATIN_SUPPLEMENT = 0xA0;
    private static final int SYMBOLS = 0x2000;

    private Script() {}

    static boolean beyondAscii(int codePoint) {
        return codePoint >= LATIN_SUPPLEMENT;
    }

    static boolean symbol(int codePoint) {
        return codePoint >= SYMBOLS && UnicodeScript.of(codePoint) == UnicodeScript.COMMON;
    }

    static boolean korean(int codePoint) {
        return codePoint >= SYMBOLS && UnicodeScript.of(codePoint) == UnicodeScript.HANGUL;
    }

    /** Ideographs, kana, and the punctuation, signs and wide forms that come with them. */
    static boolean chineseOrJapanese(int codePoint) {
        if (codePoint < SYMBOLS) return false;
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            case COMMON ->
                (codePoint >= 0x3000 && codePoint < 0x3400)
                        || (codePoint >= 0xFE30 && codePoint < 0xFE50)
                        || (codePoint >= 0xFF00 && codePoint < 0xFFF0);
            default -> false;
        };
    }
}
