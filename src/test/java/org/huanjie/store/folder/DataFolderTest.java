package org.huanjie.store.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.huanjie.store.keys.Vault;
import org.huanjie.store.server.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        var folder = DataFolder.at(temporary.resolve("a/b"));
        assertThat(mode(folder.path())).isEqualTo("rwx------");
    }

    @Test
    void isClosedToOthersWhereItStoodOpen() throws IOException {
        var open = Files.createDirectory(temporary.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(mode(DataFolder.at(open).path())).isEqualTo("rwx------");
    }

    @Test
    void refusesAFileInItsPlace() throws IOException {
        var file = Files.createFile(temporary.resolve("file"));
        assertThatExceptionOfType(StoreRefusal.class)
                .isThrownBy(() -> DataFolder.at(file))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("store.folder.unusable"));
    }

    @Test
    void oneProgramAtATimeHoldsIt() {
        var folder = DataFolder.at(temporary);
        try (var held = FolderLock.take(folder)) {
            assertThat(FolderLock.tryTake(folder)).isEmpty();
            assertThatExceptionOfType(StoreRefusal.class)
                    .isThrownBy(() -> FolderLock.take(folder))
                    .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("store.folder.in-use"));
        }
        FolderLock.take(folder).close();
    }

    @Test
    void passwordsAreLongDifferentAndForTheirOwnerAlone() throws IOException {
        var secrets = new Secrets(temporary.resolve("secrets"));
        var one = secrets.login("one");
        assertThat(one.password()).hasSize(48).isNotEqualTo(secrets.login("two").password());
        assertThat(secrets.login("one")).isEqualTo(one);
        assertThat(one.toString()).doesNotContain(one.password());
        assertThat(mode(secrets.file("one"))).isEqualTo("rw-------");
        assertThat(mode(secrets.folder())).isEqualTo("rwx------");
    }

    @Test
    void keysAreForTheirOwnerAloneAndOpenWhatTheySealed() throws IOException {
        var folder = temporary.resolve("keys");
        var sealed = Vault.in(folder).seal("330326198001010011", "roll.number");
        assertThat(Vault.in(folder).open(sealed, "roll.number")).isEqualTo("330326198001010011");
        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("seal.json"))).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("mark.json"))).isEqualTo("rw-------");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
