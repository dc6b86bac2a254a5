package org.huanjie;

import java.nio.file.Path;

/**
 * 测试库的位置 — where the stores of tests lie: below {@code target}, or with {@code -Dhuanjie.test.stores=FOLDER} elsewhere, in memory for
 * one. They write as durably as in service; in memory that costs nothing.
 */
public final class TestStores {

    private static final Path FOLDER = Path.of(System.getProperty("huanjie.test.stores", "target/test-store"));

    static {
        PlainPrograms.ready();
    }

    private TestStores() {}

    public static Path folder() {
        return FOLDER;
    }

    /** A store of this process alone. */
    public static Path own(String name) {
        return FOLDER.resolve(name + ProcessHandle.current().pid());
    }
}
