package io.flashreport.engine.value;

/** What all values of a field may be, as long as none of them says otherwise. */
sealed interface Guess permits AddressGuess, IsoGuess, LocalDateGuess, NumberGuess, PictureGuess, YesNoGuess {
    /**
     * Whether the field may still be of this kind; after a no it is not asked again.
     *
     * @param text neither blank nor with blanks around it
     */
    boolean fits(String text, Token token);
}
