package org.huanjie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** 库的副本 — a data folder that nobody serves, copied with owners, rights and links as they are: PostgreSQL looks at them. */
final class StoreCopy {

    private StoreCopy() {}

    /** Replaces whatever lies at {@code to}. */
    static void of(Path from, Path to) throws IOException {
        FileSystemUtils.deleteRecursively(to); // of an earlier process of the same number
        Files.createDirectories(to.toAbsolutePath().getParent());
        var copying = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start();
        try {
            if (copying.waitFor() != 0) {
                throw new IOException(from + " could not be copied to " + to);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
