package org.huanjie.store.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.huanjie.store.folder.PrivateFiles;
import org.huanjie.store.folder.StoreRefusal;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL 程序 — the server's programs, unpacked from the jar of this platform into a folder below the data. */
final class PostgresBinaries {

    private static final String DONE = ".unpacked";

    private PostgresBinaries() {}

    /** Unpacks once; later starts find the mark of a whole archive, and another program's archive in place of ours is replaced. */
    static Path unpackInto(Path folder) {
        try {
            var mark = folder.resolve(DONE);
            var ours = Long.toString(length());
            if (!Files.exists(mark) || !Files.readString(mark).equals(ours)) {
                PrivateFiles.deleteTree(folder);
                unpack(folder);
                Files.writeString(mark, ours);
            }
            return folder.resolve("bin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (InputStream packed = archive().openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(folder, entry, tar);
            }
        }
    }

    private static long length() throws IOException {
        var connection = archive().openConnection();
        try (var opened = connection.getInputStream()) {
            return connection.getContentLengthLong();
        }
    }

    private static URL archive() {
        var name = "/postgres-" + platform() + ".txz";
        var found = PostgresBinaries.class.getResource(name);
        if (found == null) {
            throw new StoreRefusal("store.platform.unknown", platform());
        }
        return found;
    }

    private static String platform() {
        var os = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        var arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return os + "-" + arch;
    }

    private static void write(Path folder, TarArchiveEntry entry, InputStream content) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder.normalize())) {
            throw new IOException("entry outside the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
