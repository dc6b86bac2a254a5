package org.huanjie.roll;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 逐行检查 — what one line, of a file or typed by hand, must hold to be put on a roll; gathers every fault of the line. */
final class LineCheck {

    /** 检查结果 — the registrant where nothing is wrong; the number wherever that one is right. */
    record Checked(Optional<Registrant> registrant, Optional<IdentityNumber> number, List<Fault> faults) {}

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}·' ]{0,48}[\\p{L}\\p{M}]");
    private static final Pattern DATE = Pattern.compile("(\\d{4})\\D?(\\d{1,2})\\D?(\\d{1,2})\\D?");
    private static final Pattern GROUP = Pattern.compile("\\D{0,3}0?([1-9]\\d?)\\D{0,5}");
    private static final Pattern CODE = Pattern.compile("\\d{1,2}");
    private static final int VOTING_AGE = 18;

    private final RollWords words;
    private final LocalDate today;

    LineCheck(RollWords words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    Checked check(UUID id, int line, String village, LocalDate electionDay, Function<Column, String> field) {
        var faults = new ArrayList<Fault>();
        var name = name(line, field.apply(Column.NAME), faults);
        var number = number(line, field.apply(Column.NUMBER), faults);
        var sex = sex(line, plain(field.apply(Column.SEX)), number, faults);
        birth(line, plain(field.apply(Column.BIRTH_DATE)), number, faults);
        number.filter(n -> n.birth().plusYears(VOTING_AGE).isAfter(electionDay))
                .ifPresent(n -> faults.add(Fault.at(line, Column.BIRTH_DATE, Problem.UNDER_AGE)));
        int group = group(line, plain(field.apply(Column.GROUP)), faults);
        int classNumber = classNumber(line, plain(field.apply(Column.CLASS)), faults);
        var nationality = code(line, Column.NATIONALITY, field, faults);
        var politicalStatus = code(line, Column.POLITICAL_STATUS, field, faults);
        var education = code(line, Column.EDUCATION, field, faults);
        var registrant = number.filter(n -> faults.isEmpty())
                .map(n -> new Registrant(
                        id, line, village, name, sex, group, classNumber, nationality, politicalStatus, education, n));
        return new Checked(registrant, number, faults);
    }

    private static String name(int line, String text, List<Fault> faults) {
        var name = text.strip().replace('•', '·').replace('．', '·').replace('‧', '·');
        if (name.isEmpty()) {
            faults.add(Fault.at(line, Column.NAME, Problem.NAME_MISSING));
        } else if (!NAME.matcher(name).matches()) {
            faults.add(Fault.at(line, Column.NAME, Problem.NAME_FORM));
        }
        return name;
    }

    private Optional<IdentityNumber> number(int line, String text, List<Fault> faults) {
        var number = IdentityNumber.written(plain(text));
        var fault = number.fault(today);
        fault.ifPresent(problem -> faults.add(Fault.at(line, Column.NUMBER, problem)));
        return fault.isPresent() ? Optional.empty() : Optional.of(number);
    }

    private String sex(int line, String text, Optional<IdentityNumber> number, List<Fault> faults) {
        var sex = words.sex(text);
        if (sex.isEmpty()) {
            faults.add(Fault.at(line, Column.SEX, Problem.SEX_UNKNOWN));
        } else if (number.isPresent() && !number.get().sex().equals(sex.get())) {
            faults.add(Fault.at(line, Column.SEX, Problem.SEX_AGAINST_NUMBER));
        }
        return sex.orElse("");
    }

    private static void birth(int line, String text, Optional<IdentityNumber> number, List<Fault> faults) {
        var birth = date(text);
        if (birth.isEmpty()) {
            faults.add(Fault.at(line, Column.BIRTH_DATE, Problem.BIRTH_FORM));
        } else if (number.isPresent() && !number.get().birth().equals(birth.get())) {
            faults.add(Fault.at(line, Column.BIRTH_DATE, Problem.BIRTH_AGAINST_NUMBER));
        }
    }

    private static Optional<LocalDate> date(String text) {
        var parts = DATE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(part(parts, 1), part(parts, 2), part(parts, 3)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(Matcher parts, int n) {
        return Integer.parseInt(parts.group(n));
    }

    private static int group(int line, String text, List<Fault> faults) {
        var group = GROUP.matcher(text);
        if (group.matches()) {
            return Integer.parseInt(group.group(1));
        }
        faults.add(Fault.at(line, Column.GROUP, Problem.GROUP_FORM));
        return 0;
    }

    private static int classNumber(int line, String text, List<Fault> faults) {
        if (text.matches("[123]")) {
            return text.charAt(0) - '0';
        }
        faults.add(Fault.at(line, Column.CLASS, Problem.CLASS_UNKNOWN));
        return 0;
    }

    // two digits of GB/T 3304, 4762, 4658; whether the list knows them is not ours to say, editions differ
    private static @Nullable String code(int line, Column column, Function<Column, String> field, List<Fault> faults) {
        var text = plain(field.apply(column));
        if (text.isEmpty()) {
            return null;
        }
        if (!CODE.matcher(text).matches()) {
            faults.add(Fault.at(line, column, Problem.CODE_UNKNOWN));
        }
        return text.length() == 1 ? "0" + text : text;
    }

    // full-width digits and ① become plain ones; a name keeps its characters
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
