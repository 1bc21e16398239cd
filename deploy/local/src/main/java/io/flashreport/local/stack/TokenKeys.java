package io.flashreport.local.stack;

import io.flashreport.local.part.Home;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The key pair with which one service signs its tokens, on the curve P-256, as ES256 demands.
 *
 * @param id what tokens and key sets call it
 */
record TokenKeys(String id, Path privateKey, Path publicKey) {
    private static final int COORDINATE_BYTES = 32;

    /** Makes both files unless they are there. */
    void make(SecureRandom random) throws IOException {
        if (Files.exists(privateKey) && Files.exists(publicKey)) return;
        KeyPair keys;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(COORDINATE_BYTES * Byte.SIZE, random);
            keys = generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        Home.writePrivately(privateKey, pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        Home.writePrivately(publicKey, pem("PUBLIC KEY", keys.getPublic().getEncoded()));
    }

    /** A JSON Web Key Set (RFC 7517) of the public keys. */
    static String keySet(List<TokenKeys> keys) throws IOException {
        var entries = new ArrayList<String>();
        for (TokenKeys pair : keys) entries.add(pair.entry());
        return "{\"keys\":[%s]}%n".formatted(String.join(",", entries));
    }

    private String entry() throws IOException {
        ECPublicKey key = readPublicKey();
        return """
                {"kty":"EC","crv":"P-256","alg":"ES256","use":"sig","kid":"%s","x":"%s","y":"%s"}""".formatted(
                id, coordinate(key.getW().getAffineX()), coordinate(key.getW().getAffineY()));
    }

    private ECPublicKey readPublicKey() throws IOException {
        String pem = Files.readString(publicKey);
        byte[] content = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(content));
        } catch (GeneralSecurityException e) {
            throw new IOException(publicKey + " is no public key; delete it to have new ones made", e);
        }
    }

    /** As long as the curve has it, leading zeros included (RFC 7518, 6.2.1.2). */
    private static String coordinate(BigInteger value) {
        byte[] bytes = HexFormat.of().parseHex("%064x".formatted(value));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String pem(String label, byte[] content) {
        return """
                -----BEGIN %1$s-----
                %2$s
                -----END %1$s-----
                """.formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content));
    }
}
