package org.huanjie.messaging.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 文件网关 — whole files for the operator's platform, the same messages in the same file. */
class FileGatewayTest {

    @TempDir
    Path folder;

    @Test
    void laysWhatIsToBeSentIntoAFileOfItsOwn() throws Exception {
        var gateway = new FileGateway(folder.resolve("out"), 4, "【测】");
        var one = new Outgoing(UUID.randomUUID(), "13800000001", "【测】甲,\"乙\"", 1);
        var other = new Outgoing(UUID.randomUUID(), "13800000002", "【测】丙", 1);
        for (int again = 0; again < 2; again++) {
            assertThat(gateway.hand(List.of(one, other)))
                    .containsEntry(one.key(), new Handing.Taken(null))
                    .containsEntry(other.key(), new Handing.Taken(null));
        }
        try (var files = Files.list(folder.resolve("out"))) {
            var laid = files.toList();
            assertThat(laid).hasSize(1);
            assertThat(Files.readString(laid.getFirst()).lines())
                    .containsExactly(
                            "key,to,text,segments",
                            one.key() + ",13800000001,\"【测】甲,\"\"乙\"\"\",1",
                            other.key() + ",13800000002,【测】丙,1");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsTriedAgain() throws Exception {
        var file = Files.createFile(folder.resolve("no-folder"));
        var one = new Outgoing(UUID.randomUUID(), "13800000001", "一", 1);
        assertThat(new FileGateway(file.resolve("out"), 4, "")
                        .hand(List.of(one))
                        .get(one.key()))
                .isInstanceOf(Handing.Unsure.class);
    }
}
