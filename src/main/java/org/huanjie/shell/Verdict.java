package org.huanjie.shell;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * 答复 — what a service answers to a request: it is done, or it is refused with every reason there is. It cannot be dropped.
 *
 * @param <T> what was made or changed; {@link Nothing} where there is nothing to show
 */
@CheckReturnValue
public sealed interface Verdict<T> {

    /** 已办 — done, and what came of it. */
    record Done<T>(T value) implements Verdict<T> {
        @Override
        public <R> R answer(Function<? super T, ? extends R> done, Function<? super List<Reason>, ? extends R> refused) {
            return done.apply(value);
        }
    }

    /** 被拒 — refused; there is at least one reason. */
    record Refused<T>(List<Reason> reasons) implements Verdict<T> {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("refused without a reason");
            }
        }

        @Override
        public <R> R answer(Function<? super T, ? extends R> done, Function<? super List<Reason>, ? extends R> refused) {
            return refused.apply(reasons);
        }
    }

    /** 无内容 — nothing more is said than that it is done. */
    enum Nothing {
        NOTHING
    }

    static <T> Verdict<T> done(T value) {
        return new Done<>(value);
    }

    static Verdict<Nothing> done() {
        return new Done<>(Nothing.NOTHING);
    }

    static <T> Verdict<T> refused(List<Reason> reasons) {
        return new Refused<>(reasons);
    }

    static <T> Verdict<T> refused(Reason... reasons) {
        return new Refused<>(List.of(reasons));
    }

    /** Does it where no reason stands against it; what is refused leaves everything as it was. */
    static <T> Verdict<T> unless(List<Reason> against, Supplier<T> act) {
        return against.isEmpty() ? new Done<>(act.get()) : new Refused<>(against);
    }

    /** The same, of an act that makes nothing to show. */
    static Verdict<Nothing> unless(List<Reason> against, Runnable act) {
        if (!against.isEmpty()) {
            return new Refused<>(against);
        }
        act.run();
        return done();
    }

    /** One answer of either: of what was done, or of the reasons. */
    <R> R answer(Function<? super T, ? extends R> done, Function<? super List<Reason>, ? extends R> refused);
}
