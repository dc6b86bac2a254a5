package org.huanjie.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 对照的文件 — where the answer goes: beside the request unless told otherwise, over nothing unless told to, whole or not at all. */
record MatchFiles(Path request, Path list) {

    private static final int LONGEST = 64 << 20;
    private static final String ENDING = ".answer.json";

    /** A request or an answer, as far as anybody need read it. */
    static byte[] read(String name) {
        try (var in = Files.newInputStream(Path.of(name))) {
            return in.readNBytes(LONGEST);
        } catch (IOException | InvalidPathException unreadable) {
            throw new CommandRefusal("command.file-unreadable", name);
        }
    }

    /** The file of the answer; never one of those that are read. */
    Path answer(@Nullable String output, boolean force) throws IOException {
        var answer = output == null ? beside() : place(output);
        if (Files.isDirectory(answer)) {
            throw new CommandRefusal("command.match.unwritable", answer);
        }
        for (var read : List.of(request, list)) {
            if (Files.exists(answer) && Files.exists(read) && Files.isSameFile(answer, read)) {
                throw new CommandRefusal("command.match.own-file", answer);
            }
        }
        if (!force && Files.exists(answer)) {
            throw new CommandRefusal("command.match.there", answer);
        }
        return answer;
    }

    // document numbers stand in it, sealed: it is its owner's alone from the first byte
    static void write(Path answer, byte[] bytes, boolean force) {
        try {
            var folder = answer.toAbsolutePath().normalize().getParent();
            var part = folder == null ? answer : folder.resolve("." + answer.getFileName() + ".part");
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(part, bytes);
            if (!force && Files.exists(answer)) {
                Files.delete(part);
                throw new CommandRefusal("command.match.there", answer);
            }
            Files.move(part, answer, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UnsupportedOperationException e) {
            throw new CommandRefusal("command.match.unwritable", answer);
        }
    }

    private Path beside() {
        var name = request.toAbsolutePath().normalize().getFileName().toString();
        return request.resolveSibling(name.replaceFirst("(?i)\\.json$", "") + ENDING);
    }

    private static Path place(String output) {
        try {
            return Path.of(output);
        } catch (InvalidPathException e) {
            throw new CommandRefusal("command.match.unwritable", output);
        }
    }
}
