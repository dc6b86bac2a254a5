package org.huanjie.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.huanjie.shell.text.Digests;
import org.huanjie.store.folder.StoreRefusal;

/** 备份文件 — a backup opened for reading, once every byte of it was found as its manifest says. */
public final class BackupFile implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    public static BackupFile open(Path file) {
        try {
            var zip = new ZipFile(file.toFile());
            try {
                var opened = new BackupFile(zip, manifest(zip, file));
                opened.verify(file);
                return opened;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreRefusal("store.restore.damaged", file, String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    public InputStream rows(Manifest.Table table) throws IOException {
        return zip.getInputStream(entry(table.entry()));
    }

    public byte[] key(Manifest.Key key) throws IOException {
        try (var in = zip.getInputStream(entry(key.entry()))) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new IOException(Manifest.ENTRY);
        }
        try (var in = zip.getInputStream(entry)) {
            var manifest = Manifest.read(in);
            if (manifest.format() > Manifest.FORMAT) {
                throw new StoreRefusal("store.restore.newer", file, manifest.schema());
            }
            return manifest;
        }
    }

    private void verify(Path file) throws IOException {
        for (var table : manifest.tables()) {
            verify(file, table.entry(), table.sha256());
        }
        for (var key : manifest.keys()) {
            if (!key.file().matches("[a-z]+\\.json")) {
                throw new IOException(key.file());
            }
            verify(file, key.entry(), key.sha256());
        }
    }

    private void verify(Path file, String name, String expected) throws IOException {
        var digest = Digests.sha256();
        try (var in = new DigestInputStream(zip.getInputStream(entry(name)), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!Digests.hex(digest).equals(expected)) {
            throw new StoreRefusal("store.restore.damaged", file, name);
        }
    }

    private ZipEntry entry(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name);
        }
        return entry;
    }
}
