package io.flashreport.engine.value;

import java.util.List;

/** Words that say yes or no, all of one language. */
final class YesNoGuess implements Guess {
    /** What stands for yes and what for no, upper case or lower. */
    record Pair(String yes, String no) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("true", "false"),
            new Pair("yes", "no"),
            new Pair("ja", "nein"),
            new Pair("oui", "non"),
            new Pair("sí", "no"),
            new Pair("sì", "no"),
            new Pair("si", "no"),
            new Pair("ja", "nee"),
            new Pair("sim", "não"),
            new Pair("tak", "nie"),
            new Pair("ja", "nej"),
            new Pair("ano", "ne"),
            new Pair("evet", "hayır"),
            new Pair("да", "нет"),
            new Pair("y", "n"),
            new Pair("j", "n"));
    private static final int LONGEST = 5;

    private int fitting = (1 << PAIRS.size()) - 1;
    private boolean yes;
    private boolean no;

    @Override
    public boolean fits(String text, Token token) {
        if (text.length() > LONGEST || token == Token.NUMBER) return false;
        int now = 0;
        boolean wasYes = false;
        for (int i = 0; i < PAIRS.size(); i++) {
            if ((fitting & (1 << i)) == 0) continue;
            Pair pair = PAIRS.get(i);
            boolean isYes = pair.yes.equalsIgnoreCase(text);
            if (!isYes && !pair.no.equalsIgnoreCase(text)) continue;
            now |= 1 << i;
            wasYes = isYes;
        }
        fitting = now;
        if (wasYes) yes = true;
        else no = true;
        return now != 0;
    }

    Pair pair() {
        return PAIRS.get(Integer.numberOfTrailingZeros(fitting));
    }

    /** A letter that is always the same may stand for anything, such as north. */
    boolean isSure() {
        return pair().yes.length() > 1 || (yes && no);
    }
}
