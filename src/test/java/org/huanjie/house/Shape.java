package org.huanjie.house;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * 形状 — one measure of a type, file or folder, by simple name: {@code method,CountPages.page,65}.
 *
 * @param value how many lines, files, components, arguments, types of a circle, or bearers of a name
 */
record Shape(Kind kind, String name, int value) implements Comparable<Shape> {

    /** 形状种类 — what is measured, and how much of it the house holds to be enough. */
    enum Kind {
        FILE(300),
        METHOD(40),
        PACKAGE(25),
        RECORD(12),
        CONSTRUCTOR(8),
        CIRCLE(1),
        NAME(1);

        private final int limit;

        Kind(int limit) {
            this.limit = limit;
        }
    }

    boolean tooBig() {
        return value > kind.limit;
    }

    String line() {
        return kind.name().toLowerCase(Locale.ROOT) + "," + name + "," + value;
    }

    static List<Shape> tooBig(Collection<Shape> measured) {
        return measured.stream().filter(Shape::tooBig).sorted().toList();
    }

    @Override
    public int compareTo(Shape other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : line().compareTo(other.line());
    }
}
