package org.huanjie.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.store.OpenStore;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.Store;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.FileSystemUtils;

/** 用后即弃的程序 — a program on a store of its own, whose folder goes with it, also when it is stopped half-way. */
public final class DisposableProgram implements AutoCloseable {

    private final Path folder;
    private final WebOptions web = WebOptions.anyPort();
    private final Program program;
    private final Thread onKill = new Thread(this::end, "clean-up");

    public DisposableProgram(Class<?> application, String name, List<String> properties) throws IOException {
        folder = Files.createTempDirectory(name);
        program = started(application, properties);
        Runtime.getRuntime().addShutdownHook(onKill);
    }

    private Program started(Class<?> application, List<String> properties) {
        var data = DataFolder.at(folder);
        var all = new ArrayList<>(web.properties());
        all.addAll(properties);
        try {
            return Program.start(application, data, () -> OpenStore.alone(data, Optional.empty()), all);
        } catch (RuntimeException | Error e) {
            delete(folder);
            throw e;
        }
    }

    public Path folder() {
        return folder;
    }

    public Store store() {
        return modules().getBean(Store.class);
    }

    public BeanFactory modules() {
        return program.context();
    }

    public URI address() {
        return URI.create(ServeCommand.address(program, web));
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(onKill);
        } catch (IllegalStateException e) {
            // the process is stopping already, and has done this
        }
    }

    // the server first, then its files; whoever comes second finds nothing to do
    private synchronized void end() {
        program.close();
        delete(folder);
    }

    static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
