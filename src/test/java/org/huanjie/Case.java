package org.huanjie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** 案例 — a file that once made the program do something wrong; {@code src/test/resources/cases/README.md} says where they come from. */
public final class Case {

    private Case() {}

    public static byte[] file(String name) throws IOException {
        return of("files", name);
    }

    public static byte[] workbook(String name) throws IOException {
        return of("xlsx", name);
    }

    private static byte[] of(String kind, String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/cases", kind, name));
    }
}
