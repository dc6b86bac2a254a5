package org.huanjie.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * 预演 — starts, answers the first pages and ends, so that Java can write down what it loaded and start faster from then on.
 *
 * <p>Called by the launcher after a build, on a folder that it throws away: once as a new server, once as a demonstration that
 * finds its tables, so that both ways are learnt.
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
        var preparing = new Preparing(application, folder, new StoreOptions(), false);
        try (var program = Program.serve(application, folder, () -> served(folder, preparing), web.properties())) {
            visit(ServeCommand.address(program, web));
        }
        try (var program =
                Program.serve(application, folder, () -> served(folder, preparing), DemoCommand.properties(web))) {
            var address = ServeCommand.address(program, web);
            visit(address);
            DemoCommand.show(program, address, new PrintWriter(Writer.nullWriter()));
        }
        return 0;
    }

    private static OpenStore served(DataFolder folder, Runnable preparing) {
        return OpenStore.served(folder, Optional.empty(), preparing);
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
