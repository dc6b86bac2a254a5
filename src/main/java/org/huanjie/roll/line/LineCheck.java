package org.huanjie.roll.line;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huanjie.law.LegalCalendar;
import org.huanjie.shell.text.PersonName;
import org.huanjie.shell.text.Unseen;
import org.huanjie.shell.text.WrittenDay;
import org.jspecify.annotations.Nullable;

/** 逐行检查 — what one line, of a file or typed by hand, must hold to be put on a roll; gathers every fault of the line. */
public final class LineCheck {

    /** 检查结果 — the registrant where nothing is wrong; the number wherever that one is right. */
    public record Checked(Optional<Registrant> registrant, Optional<IdentityNumber> number, List<Fault> faults) {}

    /** The line of what is typed, one person at a time and looked at by someone. */
    public static final int BY_HAND = 0;

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 50;
    private static final Pattern GROUP = Pattern.compile("\\D{0,3}0?([1-9]\\d?)\\D{0,5}");
    private static final Pattern CODE = Pattern.compile("\\d{1,2}");
    private static final int VOTING_AGE = 18;
    private static final int ASKED_AGE = 110;

    private final RollWords words;
    private final LocalDate today;

    public LineCheck(RollWords words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    public Checked check(UUID id, int line, String village, LocalDate electionDay, Function<Column, String> field) {
        var faults = new ArrayList<Fault>();
        var name = name(line, field.apply(Column.NAME), faults);
        var number = number(line, field.apply(Column.NUMBER), faults);
        var sex = sex(line, plain(field.apply(Column.SEX)), number, faults);
        birth(line, plain(field.apply(Column.BIRTH_DATE)), number, faults);
        number.filter(n -> LegalCalendar.years(n.birth(), VOTING_AGE).isAfter(electionDay))
                .ifPresent(n -> faults.add(Fault.at(line, Column.BIRTH_DATE, Problem.UNDER_AGE)));
        number.filter(n -> line > BY_HAND
                        && LegalCalendar.years(n.birth(), ASKED_AGE + 1).isBefore(today))
                .ifPresent(n -> faults.add(Fault.at(line, Column.BIRTH_DATE, Problem.VERY_OLD)));
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
        var name = PersonName.of(text);
        var stray = name.stray();
        if (name.printed().isEmpty()) {
            faults.add(Fault.at(line, Column.NAME, Problem.NAME_MISSING));
        } else if (stray.isPresent()) {
            var at = stray.get();
            faults.add(Fault.at(line, Column.NAME, Problem.NAME_CHARACTER, at.place(), at.character()));
        } else if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME || name.beginsOrEndsWithASign()) {
            faults.add(Fault.at(line, Column.NAME, Problem.NAME_FORM));
        }
        return name.printed();
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
        var birth = WrittenDay.read(text);
        if (birth.isEmpty()) {
            faults.add(Fault.at(line, Column.BIRTH_DATE, Problem.BIRTH_FORM));
        } else if (number.isPresent() && !number.get().birth().equals(birth.get())) {
            faults.add(Fault.at(line, Column.BIRTH_DATE, Problem.BIRTH_AGAINST_NUMBER));
        }
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
        return Normalizer.normalize(Unseen.without(text), Normalizer.Form.NFKC).strip();
    }
}
