package org.huanjie.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.shell.Reason;
import org.junit.jupiter.api.Test;

/** 模板 — every fault at its field, all at once; what is filled in is of its field's kind. */
class TemplateDraftTest {

    private static TemplateDraft draft(String chinese, String english) {
        return new TemplateDraft("提醒", Purpose.DUTY, chinese, english);
    }

    @Test
    void aGoodOneHasNoFaultAndReads() {
        var draft = draft("{village}将于{day}投票。", "{village} votes on {day}.");
        assertThat(draft.faults()).isEmpty();
        assertThat(draft.fields()).containsExactly(TemplateField.VILLAGE, TemplateField.DAY);
        assertThat(draft.text(true, Map.of())).isEqualTo("{village}将于{day}投票。");
        assertThat(draft.text(false, Map.of(TemplateField.VILLAGE, "Pannan", TemplateField.DAY, "2017-03-04")))
                .isEqualTo("Pannan votes on 4 March 2017.");
        assertThat(draft.text(true, Map.of(TemplateField.VILLAGE, "潘南村", TemplateField.DAY, "2017-03-04")))
                .isEqualTo("潘南村将于2017年3月4日投票。");
    }

    @Test
    void everyFaultIsSaidAtOnceAtItsField() {
        var draft = new TemplateDraft("", Purpose.CODE, "【自称】{day", "{whom} {time}");
        assertThat(draft.faults())
                .extracting(Reason::what, Reason::field)
                .containsExactlyInAnyOrder(
                        tuple(TemplateRefusal.NAME, "name"),
                        tuple(TemplateRefusal.PURPOSE, "purpose"),
                        tuple(TemplateRefusal.OPEN_BRACE, "chinese"),
                        tuple(TemplateRefusal.SIGNATURE, "chinese"),
                        tuple(TemplateRefusal.NO_SUCH_FIELD, "english"),
                        tuple(TemplateRefusal.FIELDS_DIFFER, "english"));
    }

    @Test
    void disciplineTellsWhereToReport() {
        var without = new TemplateDraft("纪律", Purpose.DISCIPLINE, "不送不收。", "Give nothing, take nothing. 12380");
        assertThat(without.faults())
                .extracting(Reason::what, Reason::field)
                .containsExactly(tuple(TemplateRefusal.NO_HOTLINE, "chinese"));
    }

    @Test
    void aLongTextIsRefusedByWhatItCosts() {
        assertThat(draft("换".repeat(335), "a").faults()).isEmpty();
        assertThat(draft("换".repeat(336), "a").faults())
                .extracting(Reason::what)
                .containsExactly(TemplateRefusal.LONG);
    }

    @Test
    void valuesAreOfTheirKind() {
        var draft = draft("{matter}{day}{time}{phone}", "{matter}{day}{time}{phone}");
        assertThat(draft.faults(Map.of(
                        TemplateField.MATTER, "培训",
                        TemplateField.DAY, "2017-03-04",
                        TemplateField.TIME, "08:00",
                        TemplateField.PHONE, "0577-63720000")))
                .isEmpty();
        assertThat(draft.faults(Map.of(
                        TemplateField.MATTER, "见 http://x.cn",
                        TemplateField.DAY, "2017-02-30",
                        TemplateField.PHONE, "13805771234")))
                .extracting(Reason::field)
                .containsExactlyInAnyOrder("value-MATTER", "value-DAY", "value-TIME", "value-PHONE");
    }

    @Property
    void whateverIsWrittenIsKeptOrRefused(
            @ForAll @StringLength(max = 200) String chinese, @ForAll @StringLength(max = 200) String english) {
        var draft = draft(chinese, english);
        if (draft.faults().isEmpty()) {
            assertThat(draft.fields()).isEmpty();
            assertThat(draft.text(true, Map.of())).isEqualTo(chinese);
            assertThat(draft.text(false, Map.of())).isEqualTo(english);
        }
    }
}
