package org.huanjie.mobilisation.web;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.mobilisation.volunteer.FreeHours;
import org.huanjie.mobilisation.volunteer.SignUp;
import org.huanjie.mobilisation.volunteer.VolunteerRefusal;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;

/** 报名字段 — the fields of a sign-up, on the office's page and on the open form. */
final class SignUpFields {

    static final String FAMILY = "mobilisation.sign-up.";
    private static final int LONGEST = 40;
    private static final int LAST_GROUP = 99;
    private static final List<DutyKind> KINDS = List.of(DutyKind.VOLUNTEER, DutyKind.DRIVER);

    private SignUpFields() {}

    static SignUp read(Typed typed) {
        var chosen = typed.all("kinds");
        var from = typed.timeIfAny("from");
        var until = typed.timeIfAny("until");
        return new SignUp(
                typed.text("name", LONGEST),
                typed.numberIfAny("group", 1, LAST_GROUP),
                Optional.empty(),
                typed.textIfAny("phone", LONGEST),
                KINDS.stream().filter(kind -> chosen.contains(kind.name())).collect(Collectors.toSet()),
                hours(from, until, typed));
    }

    private static Optional<FreeHours> hours(Optional<LocalTime> from, Optional<LocalTime> until, Typed typed) {
        if (from.isPresent() && until.isPresent() && from.get().isBefore(until.get())) {
            return Optional.of(new FreeHours(from.get(), until.get()));
        }
        if (from.isPresent() || until.isPresent()) {
            typed.wrong(VolunteerRefusal.HOURS.of().at("until"));
        }
        return Optional.empty();
    }

    static List<Option> kinds(Form form, Words words) {
        return KINDS.stream()
                .map(kind -> new Option(
                        kind.name(), words.of("mobilisation.kind." + kind.name()), form.chosen("kinds", kind.name())))
                .toList();
    }

    static Stream<String> said(Set<DutyKind> kinds, Words words) {
        return KINDS.stream().filter(kinds::contains).map(kind -> words.of("mobilisation.kind." + kind.name()));
    }
}
