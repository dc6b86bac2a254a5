package org.huanjie.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.store.folder.PrivateFiles;
import org.huanjie.store.folder.StoreRefusal;

/**
 * 非特权 — how PostgreSQL's programs are run, which refuse to be root.
 *
 * <p>As anyone else: as they are. As root: in a user namespace of their own, where they are nobody and yet, outside, the caller;
 * where the system forbids that, as the user nobody, to whom the cluster is then given.
 *
 * @param before the words set before each command
 * @param owner who the cluster must belong to, where that is not the caller
 */
record Unprivileged(List<String> before, Optional<Integer> owner) {

    private static final int NOBODY = 65534;

    static final Unprivileged PLAIN = new Unprivileged(List.of(), Optional.empty());
    static final Unprivileged NAMESPACE = new Unprivileged(List.of("unshare", "-U"), Optional.empty());
    static final Unprivileged OTHER_USER = new Unprivileged(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), Optional.of(NOBODY));

    /** The first way that works here. */
    static Unprivileged here() {
        if (!System.getProperty("user.name").equals("root")) {
            return PLAIN;
        }
        return List.of(NAMESPACE, OTHER_USER).stream()
                .filter(way -> way.succeeds(List.of("true")))
                .findFirst()
                .orElseThrow(() -> new StoreRefusal("store.root.impossible"));
    }

    /** A process of its own session, so that Ctrl-C in the terminal reaches the program alone, which then stops the server in order. */
    ProcessBuilder session(List<String> command) {
        return new ProcessBuilder(words(onLinux() ? List.of("setsid") : List.of(), before, command));
    }

    /** Runs to the end; what it printed is the message of the failure. */
    void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(words(before, command))
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!ended(process)) {
            throw new IOException(output.strip());
        }
    }

    /** Gives the folder and all in it to whom the programs run as, and lets that user pass through the folder above. */
    void own(Path folder) throws IOException {
        if (owner.isEmpty()) {
            return;
        }
        try (var walk = Files.walk(folder)) {
            for (var path : walk.toList()) {
                Files.setAttribute(path, "unix:uid", owner.get(), LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", owner.get(), LinkOption.NOFOLLOW_LINKS);
            }
        }
        var above = folder.toAbsolutePath().getParent();
        Files.setPosixFilePermissions(above, PrivateFiles.FOLDER_TO_PASS);
        if (!succeeds(List.of("test", "-w", folder.toString()))) {
            throw new StoreRefusal("store.root.no-way-in", folder, NOBODY);
        }
    }

    private boolean succeeds(List<String> command) {
        try {
            return ended(new ProcessBuilder(words(before, command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            return false; // the program that would change the user is not installed
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static boolean onLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    @SafeVarargs
    private static List<String> words(List<String>... parts) {
        var all = new ArrayList<String>();
        for (var part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
