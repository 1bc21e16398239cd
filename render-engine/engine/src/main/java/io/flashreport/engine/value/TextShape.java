package io.flashreport.engine.value;

/** How much room texts take: the widest text and the widest word, by a rough measure of letters. */
final class TextShape {
    private static final int MAX_SCANNED = 10_000;
    private static final byte[] ASCII = new byte[128];
    private static final int OTHER = 10;
    private static final int IDEOGRAPH = 17;
    private static final int FIRST_IDEOGRAPH = 0x2E80;

    static {
        for (int c = 0; c < ASCII.length; c++) {
            if (c >= 'A' && c <= 'Z') ASCII[c] = 12;
            else if ("iljtfrI.,:;!'|()[] ".indexOf(c) >= 0) ASCII[c] = 6;
            else if ("mwMW@%".indexOf(c) >= 0) ASCII[c] = 15;
            else ASCII[c] = OTHER;
        }
    }

    private final int sampleChars;
    private String widest = "";
    private String widestWord = "";
    private int widestRoom;
    private int widestWordRoom;
    private int longestChars;
    private long chars;
    private boolean lines;

    TextShape(int sampleChars) {
        this.sampleChars = sampleChars;
    }

    void add(String text) {
        chars += text.length();
        if (text.length() > longestChars) longestChars = text.length();
        int end = Math.min(text.length(), MAX_SCANNED);
        int room = 0;
        int word = 0;
        int wordStart = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            int letter = c < 128 ? ASCII[c] : c >= FIRST_IDEOGRAPH && !Character.isSurrogate(c) ? IDEOGRAPH : OTHER;
            room += letter;
            if (c <= ' ' || letter == IDEOGRAPH) {
                if (word > widestWordRoom) word(text, wordStart, i, word);
                word = 0;
                wordStart = c <= ' ' ? i + 1 : i;
                if (c == '\n') lines = true;
            }
            if (c > ' ') word += letter;
        }
        if (word > widestWordRoom) word(text, wordStart, end, word);
        if (room > widestRoom) {
            widestRoom = room;
            widest = cut(text, 0, text.length());
        }
    }

    private void word(String text, int start, int end, int room) {
        widestWordRoom = room;
        widestWord = cut(text, start, end);
    }

    private String cut(String text, int start, int end) {
        int cut = Math.min(end, start + sampleChars);
        if (cut < end && Character.isHighSurrogate(text.charAt(cut - 1))) cut--;
        return text.substring(start, cut);
    }

    String widest() {
        return widest;
    }

    String widestWord() {
        return widestWord;
    }

    int longestChars() {
        return longestChars;
    }

    int averageChars(long values) {
        return values == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, (chars + values - 1) / values);
    }

    boolean hasLines() {
        return lines;
    }
}
