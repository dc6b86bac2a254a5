package org.huanjie.messaging.gateway;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.messaging.rule.Route;
import org.huanjie.store.folder.PrivateFiles;

/**
 * 文件网关 — lays what is to be sent into a folder, a CSV file for what is handed over together, for the operator's own platform. A file is
 * there whole or not at all; a message that is in two of them has the same key in both.
 */
public final class FileGateway implements Gateway {

    private static final Duration LATER = Duration.ofMinutes(1);

    private final Path folder;
    private final int fen;
    private final String signature;

    public FileGateway(Path folder, int fen, String signature) {
        this.folder = folder;
        this.fen = fen;
        this.signature = signature;
    }

    @Override
    public Route route() {
        return Route.FILE;
    }

    @Override
    public int fen() {
        return fen;
    }

    @Override
    public String signature() {
        return signature;
    }

    @Override
    public Map<UUID, Handing> hand(List<Outgoing> messages) {
        var said = new LinkedHashMap<UUID, Handing>();
        try {
            write(messages);
            messages.forEach(message -> said.put(message.key(), new Handing.Taken(null)));
        } catch (IOException e) {
            messages.forEach(message -> said.put(
                    message.key(), new Handing.Unsure(LATER, e.getClass().getSimpleName())));
        }
        return said;
    }

    // the name is of what is in it: the same messages, given again, make the same file
    private void write(List<Outgoing> messages) throws IOException {
        PrivateFiles.folder(folder);
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("key", "to", "text", "segments");
            for (var message : messages) {
                csv.writeRecord(
                        message.key().toString(),
                        message.address(),
                        message.text(),
                        Integer.toString(message.segments()));
            }
        }
        var name = messages.getFirst().key() + "-" + messages.size() + ".csv";
        PrivateFiles.write(folder.resolve(name), text.toString());
    }
}
