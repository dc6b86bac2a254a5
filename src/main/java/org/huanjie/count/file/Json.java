package org.huanjie.count.file;

import java.util.List;
import java.util.Map;

/** 文件内容 — a JSON text as it was written: numbers by their digits, and every key that came twice. */
sealed interface Json {

    /** 对象. {@code repeated} are the keys that came more than once; the first value stands. */
    record Obj(Map<String, Json> members, List<String> repeated) implements Json {}

    record Arr(List<Json> items) implements Json {}

    record Str(String text) implements Json {}

    /** 数 — its digits; {@code whole} where it was written without fraction or exponent. */
    record Num(String digits, boolean whole) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    /** What stands there, as the key of a text. */
    default String kind() {
        return switch (this) {
            case Obj obj -> "kind.object";
            case Arr arr -> "kind.array";
            case Str str -> "kind.string";
            case Num num -> "kind.number";
            case Bool bool -> "kind.boolean";
            case Null none -> "kind.null";
        };
    }
}
