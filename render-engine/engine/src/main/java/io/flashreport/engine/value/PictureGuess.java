package io.flashreport.engine.value;

/** Pictures as data URIs. */
final class PictureGuess implements Guess {
    @Override
    public boolean fits(String text, Token token) {
        return Picture.isIn(text);
    }
}
