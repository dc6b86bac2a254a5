package org.huanjie.store.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.huanjie.store.folder.PrivateFiles;

/**
 * 保险库 — seals personal data and makes keyed marks of it, so that a copy of the database alone tells nobody's number.
 *
 * <p>Keys lie in a folder of their own, mode 0600, outside the database and its backups' tables. A context string is bound into
 * every seal and mark: a value sealed for one column cannot be opened, nor a mark compared, for another.
 */
public final class Vault {

    private final Aead aead;
    private final PrfSet prf;

    private Vault(Aead aead, PrfSet prf) {
        this.aead = aead;
        this.prf = prf;
    }

    /** Opens the vault whose keys lie in this folder, making them at the first start. */
    public static Vault in(Path folder) {
        try {
            PrivateFiles.folder(folder);
            return of(keys(folder.resolve("seal.json"), sealing()), keys(folder.resolve("mark.json"), marking()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fresh keys as text of two lines, for {@link #parse}. */
    static String fresh() {
        return line(sealing()) + line(marking());
    }

    // the library writes its keys over several lines
    private static String line(String json) {
        return json.replaceAll("\\s", "") + "\n";
    }

    /** The vault of these keys. */
    static Vault parse(String keys) {
        var lines = keys.lines().toList();
        if (lines.size() != 2) {
            throw new IllegalStateException("the vault's keys cannot be read");
        }
        return of(lines.getFirst(), lines.getLast());
    }

    private static Vault of(String seal, String mark) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            var access = InsecureSecretKeyAccess.get();
            return new Vault(
                    TinkJsonProtoKeysetFormat.parseKeyset(seal, access)
                            .getPrimitive(RegistryConfiguration.get(), Aead.class),
                    TinkJsonProtoKeysetFormat.parseKeyset(mark, access)
                            .getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the vault's keys cannot be read", e);
        }
    }

    private static String sealing() {
        return fresh(PredefinedAeadParameters.AES256_GCM);
    }

    private static String marking() {
        return fresh(PredefinedPrfParameters.HMAC_SHA256_PRF);
    }

    private static String fresh(Parameters parameters) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys cannot be made", e);
        }
    }

    /** Encrypts; the answer can be opened only with the same context. */
    public byte[] seal(String plain, String context) {
        return sealBytes(plain.getBytes(StandardCharsets.UTF_8), context);
    }

    /** As {@link #seal}, for what is no text. */
    public byte[] sealBytes(byte[] plain, String context) {
        try {
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** Decrypts what {@link #seal} made with this context; fails closed on anything else. */
    public String open(byte[] sealed, String context) {
        return new String(openBytes(sealed, context), StandardCharsets.UTF_8);
    }

    /** Decrypts what {@link #sealBytes} made with this context; fails closed on anything else. */
    public byte[] openBytes(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed value cannot be opened", e);
        }
    }

    /** As {@link #sealBytes}, filled up to {@code least} bytes, doubled as often as it takes: its size tells nothing of what it holds. */
    public byte[] sealFilled(byte[] plain, int least, String context) {
        int size = least;
        while (size < plain.length + Integer.BYTES) {
            size *= 2;
        }
        return sealBytes(
                ByteBuffer.allocate(size).putInt(plain.length).put(plain).array(), context);
    }

    /** Decrypts what {@link #sealFilled} made with this context; fails closed on anything else. */
    public byte[] openFilled(byte[] sealed, String context) {
        var filled = ByteBuffer.wrap(openBytes(sealed, context));
        var plain = new byte[filled.getInt()];
        filled.get(plain);
        return plain;
    }

    /** A keyed hash of 16 bytes: equal for equal value and context, meaningless without the key. */
    public byte[] mark(String value, String context) {
        try {
            return prf.computePrimary((context + "\0" + value).getBytes(StandardCharsets.UTF_8), 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("marking failed", e);
        }
    }

    private static String keys(Path file, String fresh) throws IOException {
        if (!Files.exists(file)) {
            PrivateFiles.write(file, fresh);
        }
        return Files.readString(file);
    }
}
