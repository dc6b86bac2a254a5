package org.huanjie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZ;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/**
 * 未压缩的数据库程序 — the archive of PostgreSQL's programs once more, with the same content and not compressed, where tests and the programs
 * that they start find it first: some thirty of them unpack it, each for more than a second.
 */
public final class PlainPrograms {

    private static final Path FOUND_FIRST = Path.of("target/test-classes");

    private static boolean ready;

    private PlainPrograms() {}

    /** Whoever is about to start a server asks for them; the first of all processes makes them, from the archive that is served with. */
    public static synchronized void ready() {
        if (ready) {
            return;
        }
        try (var channel = FileChannel.open(
                        FOUND_FIRST.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            for (var each : archives().entrySet()) {
                make(each.getKey(), each.getValue());
            }
            ready = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By name, those in jars: of this platform there is one. */
    private static Map<String, URL> archives() throws IOException {
        var found = new TreeMap<String, URL>();
        for (var system : new String[] {"linux", "darwin"}) {
            for (var processor : new String[] {"x86_64", "arm_64"}) {
                var name = "postgres-" + system + "-" + processor + ".txz";
                for (var url :
                        Collections.list(PlainPrograms.class.getClassLoader().getResources(name))) {
                    if (url.getProtocol().equals("jar")) {
                        found.put(name, url);
                    }
                }
            }
        }
        return found;
    }

    private static void make(String name, URL archive) throws IOException {
        var plain = FOUND_FIRST.resolve(name);
        var of = FOUND_FIRST.resolve(name + ".of");
        if (Files.exists(plain) && Files.exists(of) && Files.readString(of).equals(archive.toString())) {
            return;
        }
        var beside = FOUND_FIRST.resolve(name + ".new");
        var way = new LZMA2Options();
        way.setMode(LZMA2Options.MODE_UNCOMPRESSED);
        try (var packed = new XZInputStream(archive.openStream());
                var out = new XZOutputStream(Files.newOutputStream(beside), way, XZ.CHECK_NONE)) {
            packed.transferTo(out);
        }
        Files.move(beside, plain, StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(of, archive.toString());
    }
}
