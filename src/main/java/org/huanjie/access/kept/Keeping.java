package org.huanjie.access.kept;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 留存说明 — what the comment of a column says of the personal data in it:
 * {@code kept: voter+candidate name for registration by R-RG-2 until record-stays as plain}.
 */
public record Keeping(
        Set<DataSubject> whose, DataKind what, DataPurpose purpose, DataGround ground, DataTerm until, DataForm form) {

    private static final Pattern SENTENCE = Pattern.compile("kept: (?<whose>[a-z-]+(?:\\+[a-z-]+)*) (?<what>[a-z-]+)"
            + " for (?<purpose>[a-z-]+) by (?<rule>R-[A-Z]{2}-\\d+) until (?<until>[a-z-]+) as (?<form>[a-z-]+)");

    /** Empty where the comment is none of these sentences, or holds a word that nobody knows. */
    public static Optional<Keeping> parse(String comment) {
        var said = SENTENCE.matcher(comment);
        return said.matches()
                ? whose(said.group("whose"))
                        .flatMap(whose -> word(DataKind.class, said.group("what"))
                                .flatMap(what -> word(DataPurpose.class, said.group("purpose"))
                                        .flatMap(purpose -> DataGround.of(said.group("rule"))
                                                .flatMap(ground -> word(DataTerm.class, said.group("until"))
                                                        .flatMap(until -> word(DataForm.class, said.group("form"))
                                                                .map(form -> new Keeping(
                                                                        whose, what, purpose, ground, until, form)))))))
                : Optional.empty();
    }

    private static Optional<Set<DataSubject>> whose(String words) {
        var whose = EnumSet.noneOf(DataSubject.class);
        for (var word : words.split("\\+")) {
            word(DataSubject.class, word).ifPresent(whose::add);
        }
        return whose.size() == words.split("\\+").length ? Optional.of(Set.copyOf(whose)) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> of, String word) {
        var name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(of.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
