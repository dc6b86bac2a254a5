package org.huanjie.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** 分包说明 — the packages of a module with the first sentence that each says of itself. */
record Rooms(Path root) {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
    private static final Pattern NAME = Pattern.compile("displayName = \"([^\"]+)\"");
    private static final Pattern END = Pattern.compile("(?s)\\.(?=\\s|$).*");

    /** The packages of a module, its own first, by their names below it. */
    List<String> of(String module) {
        var own = root.resolve(module);
        return Tree.files(own.toString(), "package-info.java").stream()
                .map(file -> own.relativize(file.resolveSibling("")).toString().replace('/', '.'))
                .sorted()
                .toList();
    }

    /** The module as the picture names it: its package and its Chinese name. */
    String named(String module) {
        var file = folder(module, "").resolve("package-info.java");
        var name = NAME.matcher(Files.exists(file) ? Tree.text(file) : "");
        return module + "[\"" + module + (name.find() ? " " + name.group(1) : "") + "\"]";
    }

    /** Whether a package says anything of itself. */
    boolean said(String module) {
        return Files.exists(folder(module, "").resolve("package-info.java"));
    }

    /** The first sentence, as a cell of a table. */
    String says(String module, String room) {
        var comment = COMMENT.matcher(Tree.text(folder(module, room).resolve("package-info.java")));
        if (!comment.find()) {
            return "";
        }
        var text = comment.group(1)
                .replaceAll("\\n \\*", "\n")
                .replaceAll("(?s)<p>.*", "")
                .strip();
        return END.matcher(text)
                .replaceFirst(".")
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link (?:[\\w.]*\\.)?(\\w+)}", "$1")
                .replace("|", "\\|");
    }

    Path folder(String module, String room) {
        return root.resolve(module).resolve(room.replace('.', '/'));
    }
}
