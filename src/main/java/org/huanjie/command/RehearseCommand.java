package org.huanjie.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.huanjie.store.DataFolder;
import org.huanjie.store.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * 预演 — starts, answers the first pages and ends, so that Java can write down what it loaded and start faster from then on.
 *
 * <p>Called by the launcher after a build, on a folder that it throws away; twice, so that the second, quick way is learnt too.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> PAGES = List.of("/sign-in", "/", "/assets/huanjie.css", "/assets/huanjie.js");

    private final Class<?> application;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "command.option.data")
    private Path data = Path.of("");

    RehearseCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = DataFolder.at(data);
        var web = WebOptions.anyPort();
        try (var program = Program.start(
                application, folder, () -> OpenStore.alone(folder, java.util.Optional.empty()), web.properties())) {
            visit(ServeCommand.address(program, web));
        }
        return 0;
    }

    private static void visit(String address) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                var _ = browser.send(
                        HttpRequest.newBuilder(URI.create(address + page)).build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
