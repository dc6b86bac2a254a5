package org.huanjie.ledger;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 核验项 — one kind of thing that must hold in every store, running or brought back from a backup: a sum, a hash, a link of a chain. Each
 * module says its own; {@code huanjie check} asks them all. It needs neither keys nor the program's parts, only a connection that sees
 * all divisions.
 */
public interface Check {

    /** What is looked at; the message {@code check.<key>} says it in words. */
    String key();

    /** Looks at all there is. */
    Finding run(JdbcClient sql);

    /** 核验结果 — how many were looked at and hold, or the first that does not. */
    @CheckReturnValue
    sealed interface Finding {
        record Holds(long looked) implements Finding {}

        /** What does not hold, as a message key with its arguments: where, what stands there, what should. */
        record Broken(String key, List<String> arguments) implements Finding {
            static Broken of(String key, Object... arguments) {
                return new Broken(
                        key, List.of(arguments).stream().map(String::valueOf).toList());
            }
        }

        static Finding holds(long looked) {
            return new Holds(looked);
        }

        static Finding broken(String key, Object... arguments) {
            return Broken.of(key, arguments);
        }
    }
}
