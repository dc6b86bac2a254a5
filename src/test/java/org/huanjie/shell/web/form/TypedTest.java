package org.huanjie.shell.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.util.LinkedMultiValueMap;

class TypedTest {

    private enum Own implements Refusal {
        SENTENCE;

        @Override
        public String rule() {
            return "R-NM-1";
        }

        @Override
        public String family() {
            return "own";
        }
    }

    private static final Reason OWN = Own.SENTENCE.of();

    private enum Colour {
        RED,
        GREEN
    }

    @Test
    void whatIsTypedIsReadAsItWasMeant() {
        var id = new UUID(1, 2);
        var typed = Typed.of(
                "sample.field.",
                Map.of(
                        "name", " 张甲 ",
                        "many", "１２０",
                        "share", "95.5",
                        "money", "1,234.5",
                        "day", "2017年3月5日",
                        "hour", "9:30",
                        "moment", "2017-03-05T09:30",
                        "colour", "GREEN",
                        "id", id.toString(),
                        "sure", "yes"));
        assertThat(typed.text("name", 40)).isEqualTo("张甲");
        assertThat(typed.number("many", 1, 200)).isEqualTo(120);
        assertThat(typed.decimalIfAny("share")).isPresent();
        assertThat(typed.fen("money", OWN)).isEqualTo(OptionalLong.of(123450));
        assertThat(typed.day("day")).isEqualTo(LocalDate.of(2017, 3, 5));
        assertThat(typed.timeIfAny("hour")).contains(LocalTime.of(9, 30));
        assertThat(typed.moment("moment", OWN)).isPresent();
        assertThat(typed.choice("colour", Colour.class)).contains(Colour.GREEN);
        assertThat(typed.option("colour", List.of("GREEN"))).contains("GREEN");
        assertThat(typed.id("id")).contains(id);
        assertThat(typed.ticked("sure")).isTrue();
        assertThat(typed.faults()).isEmpty();
    }

    @Test
    void everyFaultIsGatheredAtItsField() {
        var typed = Typed.of(
                "sample.field.",
                Map.of("many-3", "lots", "seats-RED", "9", "day", "2017-02-30", "share", "x", "note", "12345"));
        assertThat(typed.number("many-3")).isZero();
        assertThat(typed.number("seats-RED", 3, 7)).isEqualTo(9);
        assertThat(typed.day("day")).isEqualTo(LocalDate.EPOCH);
        assertThat(typed.textIfAny("note", 4)).isEqualTo("12345");
        assertThat(typed.decimalIfAny("share")).isEmpty();
        assertThat(typed.text("name", 40)).isEmpty();
        assertThat(typed.choice("colour", Colour.class)).isEmpty();
        assertThat(typed.day("due", OWN)).isEmpty();
        assertThat(typed.faults())
                .extracting(Reason::key)
                .containsExactly(
                        "form.fault.number",
                        "form.fault.between",
                        "form.fault.day",
                        "form.fault.long",
                        "form.fault.decimal",
                        "form.fault.empty",
                        "form.fault.choice",
                        "own.sentence");
        assertThat(typed.faults())
                .extracting(Reason::field)
                .containsExactly("many-3", "seats-RED", "day", "note", "share", "name", "colour", "due");
        assertThat(typed.faults().getFirst().arguments().getFirst()).isEqualTo(new FieldWord("sample.field.many"));
        assertThat(typed.faults().get(1).arguments().getFirst()).isEqualTo(new FieldWord("sample.field.seats"));
    }

    @Test
    void whatMayBeMissingIsNoFault() {
        var typed = Typed.of("sample.field.", Map.of("day", "  "));
        assertThat(typed.dayIfAny("day")).isEmpty();
        assertThat(typed.numberIfAny("many")).isEqualTo(OptionalInt.empty());
        assertThat(typed.momentIfAny("moment")).isEmpty();
        assertThat(typed.idIfAny("id")).isEmpty();
        assertThat(typed.choiceIfAny("colour", Colour.class)).isEmpty();
        assertThat(typed.faults()).isEmpty();
    }

    @Test
    void nothingIsDoneOnAFault() {
        var typed = Typed.of("sample.field.", Map.of());
        typed.number("many");
        Verdict<Integer> verdict = typed.unless(() -> {
            throw new AssertionError("acted on a stand-in");
        });
        assertThat(verdict).isEqualTo(Verdict.refused(typed.faults()));
        assertThat(Typed.of("sample.field.", Map.of()).unless(() -> Verdict.done(7)))
                .isEqualTo(Verdict.done(7));
    }

    @Test
    void theFormComesBackAsItWasTyped() {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.addAll("colour", List.of("RED", "GREEN"));
        sent.add("many", " many ");
        var typed = Typed.ofAll("sample.field.", sent);
        assertThat(typed.all("colour")).containsExactly("RED", "GREEN");
        typed.number("many");
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        var form = typed.form(typed.faults(), new Words(messages, Locale.ENGLISH));
        assertThat(form.value("many")).isEqualTo(" many ");
        assertThat(form.chosen("colour", "GREEN")).isTrue();
        assertThat(form.chosen("colour", "BLUE")).isFalse();
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.among("first-").described("many", true)).isEqualTo("first-many-hint first-many-fault");
        assertThat(Form.EMPTY.described("many", false)).isNull();
        assertThat(Form.EMPTY.status()).isEqualTo(200);
    }

    @Test
    void aDayThatIsNoneStaysInAPlainField() {
        var form = Form.filled(Map.of("began", "2017年3月5日", "ends", "soon"));
        assertThat(form.dayField("began", "")).isEqualTo("date");
        assertThat(form.day("began", "")).isEqualTo("2017-03-05");
        assertThat(form.dayField("ends", "")).isEqualTo("text");
        assertThat(form.day("ends", "")).isEqualTo("soon");
        assertThat(form.day("other", "2017-03-06")).isEqualTo("2017-03-06");
        assertThat(form.hourField("ends", "")).isEqualTo("text");
    }
}
