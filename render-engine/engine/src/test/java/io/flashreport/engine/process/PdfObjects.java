package io.flashreport.engine.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * All objects of a PDF as texts, to be compared with those of another, without what the library makes anew each time: when
 * it was made, the id of the file, and the six letters before the names of fonts.
 */
final class PdfObjects {
    private static final Set<COSName> ANEW = Set.of(COSName.CREATION_DATE, COSName.MOD_DATE, COSName.ID);
    private static final List<COSName> PACKING = Arrays.asList(COSName.OBJ_STM, COSName.XREF);
    private static final Pattern LETTERS = Pattern.compile("^[A-Z]{6}\\+");

    private PdfObjects() {}

    static List<String> of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDocument objects = document.getDocument();
            return objects.getXrefTable().keySet().stream()
                    .sorted(Comparator.comparingLong(COSObjectKey::getNumber))
                    .map(key -> key.getNumber() + ": "
                            + text(Objects.requireNonNull(objects.getObjectFromPool(key))
                                    .getObject()))
                    .toList();
        }
    }

    private static String text(@Nullable COSBase object) {
        return switch (object) {
            case null -> "null";
            case COSObject reference -> reference.getKey().getNumber() + " R";
            // What is packed within a stream is looked at one by one.
            case COSStream stream when PACKING.contains(stream.getCOSName(COSName.TYPE)) -> "packing";
            case COSStream stream -> dictionary(stream) + bytes(stream);
            case COSDictionary dictionary -> dictionary(dictionary);
            case COSArray array ->
                array.toList().stream().map(PdfObjects::text).collect(Collectors.joining(" ", "[", "]"));
            case COSName name -> "/" + LETTERS.matcher(name.getName()).replaceFirst("");
            case COSString string -> string.toHexString();
            default -> object.toString();
        };
    }

    private static String dictionary(COSDictionary dictionary) {
        return dictionary.entrySet().stream()
                .filter(entry -> !ANEW.contains(entry.getKey()))
                .map(entry -> entry.getKey().getName() + " " + text(entry.getValue()))
                .sorted()
                .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String bytes(COSStream stream) {
        try (var bytes = stream.createRawInputStream()) {
            return HexFormat.of().formatHex(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
