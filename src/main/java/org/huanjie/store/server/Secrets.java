package org.huanjie.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.huanjie.store.folder.PrivateFiles;
import org.huanjie.store.folder.Store;

/** 口令 — the generated passwords of the database roles, a file of mode 0600 each. */
public record Secrets(Path folder) {

    private static final int BYTES = 24;

    /** The role with its password, generated at the first asking. */
    public Store.Login login(String role) {
        try {
            var file = file(role);
            if (!Files.exists(file)) {
                PrivateFiles.folder(folder);
                PrivateFiles.write(file, fresh());
            }
            return new Store.Login(role, Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file(String role) {
        return folder.resolve(role);
    }

    private static String fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
