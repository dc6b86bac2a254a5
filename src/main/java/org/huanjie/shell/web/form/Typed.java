package org.huanjie.shell.web.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.Typing;
import org.springframework.util.MultiValueMap;

/**
 * 填写内容 — what was typed into a form, read field by field while every fault is gathered; the form gets it back as it was typed.
 *
 * <p>What must be there is asked by its kind ({@link #day}), what may be missing by {@code …IfAny}. A number or day that cannot be read has a
 * stand-in, which nobody may act on: {@link #unless} acts only where there is no fault. Where a module has a sentence of its own for what
 * is missing or cannot be read, it is given as the reason.
 */
public final class Typed {

    private static final Pattern ROW = Pattern.compile("-[0-9A-Z_]+$");
    private static final int MOST = 999_999;
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final String family;
    private final Map<String, List<String>> values;
    private final List<Reason> faults = new ArrayList<>();

    private Typed(String family, Map<String, List<String>> values) {
        this.family = family;
        this.values = values;
    }

    /**
     * Of a form whose fields each come once.
     *
     * @param family where the fields' words stand among the messages, with its last point: {@code election.field.}; of several fields that
     *     share a word the names end in a number or a constant, as in {@code name-2}, {@code seats-CHAIR}
     */
    public static Typed of(String family, Map<String, String> sent) {
        var values = new LinkedHashMap<String, List<String>>();
        sent.forEach((name, value) -> values.put(name, List.of(value)));
        return new Typed(family, values);
    }

    /** Of a form that may say several things in one field, as boxes to tick do. */
    public static Typed ofAll(String family, MultiValueMap<String, String> sent) {
        return new Typed(family, new LinkedHashMap<>(sent));
    }

    /** The text without blanks at its ends; empty where there is none. */
    public String text(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
    }

    /** A text that must be there, of so many characters at most. */
    public String text(String name, int most) {
        if (text(name).isEmpty()) {
            wrong(FormFault.EMPTY, name);
        }
        return textIfAny(name, most);
    }

    /** A text of so many characters at most. */
    public String textIfAny(String name, int most) {
        var text = text(name);
        if (text.codePointCount(0, text.length()) > most) {
            wrong(FormFault.LONG, name, most);
        }
        return text;
    }

    /** All that this field says, each once: the boxes that were ticked, or the lines of a text. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether the box was ticked. */
    public boolean ticked(String name) {
        return !text(name).isEmpty();
    }

    /** A whole number of at most six figures. */
    public int number(String name) {
        return number(name, 0, MOST);
    }

    /** A whole number from the least to the most. */
    public int number(String name, int least, int most) {
        if (text(name).isEmpty()) {
            wrong(FormFault.EMPTY, name);
        }
        return numberIfAny(name, least, most).orElse(least);
    }

    public OptionalInt numberIfAny(String name) {
        return numberIfAny(name, 0, MOST);
    }

    public OptionalInt numberIfAny(String name, int least, int most) {
        var text = text(name);
        var number = Typing.number(text);
        if (number.isEmpty() && !text.isEmpty()) {
            wrong(FormFault.NUMBER, name, text);
        }
        if (number.isPresent() && (number.getAsInt() < least || number.getAsInt() > most)) {
            wrong(FormFault.BETWEEN, name, least, most, text);
        }
        return number;
    }

    /** A number with at most two decimals. */
    public Optional<BigDecimal> decimalIfAny(String name) {
        return ifAny(name, Typing::decimal, FormFault.DECIMAL);
    }

    /** A share of a hundred, with its sign or without. */
    public Optional<BigDecimal> percentIfAny(String name) {
        return ifAny(name, Typing::percent, FormFault.DECIMAL);
    }

    /** An amount in yuan, as fen. */
    public OptionalLong fen(String name, Reason otherwise) {
        var fen = Typing.fen(text(name));
        if (fen.isEmpty()) {
            wrong(otherwise.at(name));
        }
        return fen;
    }

    public LocalDate day(String name) {
        if (text(name).isEmpty()) {
            wrong(FormFault.EMPTY, name);
        }
        return dayIfAny(name).orElse(NO_DAY);
    }

    public Optional<LocalDate> day(String name, Reason otherwise) {
        return read(name, Typing::day, otherwise);
    }

    public Optional<LocalDate> dayIfAny(String name) {
        return ifAny(name, Typing::day, FormFault.DAY);
    }

    /** A day with its hour. */
    public Optional<LocalDateTime> moment(String name, Reason otherwise) {
        return read(name, Typing::moment, otherwise);
    }

    public Optional<LocalDateTime> momentIfAny(String name) {
        return ifAny(name, Typing::moment, FormFault.MOMENT);
    }

    /** An hour and minute of the day. */
    public Optional<LocalTime> timeIfAny(String name) {
        return ifAny(name, Typing::time, FormFault.TIME);
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return choice(name, List.of(type.getEnumConstants()));
    }

    public <E extends Enum<E>> Optional<E> choice(String name, List<E> among) {
        return choice(name, among, of(FormFault.CHOICE, name));
    }

    public <E extends Enum<E>> Optional<E> choice(String name, List<E> among, Reason otherwise) {
        return read(name, text -> constant(among, text), otherwise);
    }

    /** One of these constants, where the form names one. */
    public <E extends Enum<E>> Optional<E> choiceIfAny(String name, Class<E> type) {
        return constant(List.of(type.getEnumConstants()), text(name));
    }

    /** One of the values that a list offered. */
    public Optional<String> option(String name, List<String> among) {
        return option(name, among, of(FormFault.CHOICE, name));
    }

    public Optional<String> option(String name, List<String> among, Reason otherwise) {
        return read(name, text -> Optional.of(text).filter(among::contains), otherwise);
    }

    public Optional<UUID> id(String name) {
        return id(name, of(FormFault.CHOICE, name));
    }

    public Optional<UUID> id(String name, Reason otherwise) {
        return read(name, Typed::uuid, otherwise);
    }

    public Optional<UUID> idIfAny(String name) {
        return ifAny(name, Typed::uuid, FormFault.CHOICE);
    }

    /** One thing more that is wrong. */
    public void wrong(Reason fault) {
        faults.add(fault);
    }

    public List<Reason> faults() {
        return List.copyOf(faults);
    }

    /** Does it where the form was read without a fault; gives back what is wrong with it otherwise. */
    public <T> Verdict<T> unless(Supplier<Verdict<T>> act) {
        return faults.isEmpty() ? act.get() : Verdict.refused(faults());
    }

    /** The form once more: what was typed, and why it was not taken. */
    public Form form(List<Reason> reasons, Words words) {
        return new Form("", values, Reason.said(words, reasons));
    }

    private <T> Optional<T> read(String name, Function<String, Optional<T>> reader, Reason otherwise) {
        var read = reader.apply(text(name));
        if (read.isEmpty()) {
            wrong(otherwise.at(name));
        }
        return read;
    }

    private <T> Optional<T> ifAny(String name, Function<String, Optional<T>> reader, FormFault fault) {
        var text = text(name);
        return text.isEmpty() ? Optional.empty() : read(name, reader, of(fault, name, text));
    }

    private void wrong(FormFault fault, String name, Object... said) {
        wrong(of(fault, name, said).at(name));
    }

    private Reason of(FormFault fault, String name, Object... said) {
        var word = new FieldWord(family + ROW.matcher(name).replaceFirst(""));
        return fault.of(Stream.concat(Stream.of(word), Stream.of(said)).toArray());
    }

    private static <E extends Enum<E>> Optional<E> constant(List<E> among, String text) {
        return among.stream().filter(one -> one.name().equals(text)).findFirst();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
