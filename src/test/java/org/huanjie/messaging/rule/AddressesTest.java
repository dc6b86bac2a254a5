package org.huanjie.messaging.rule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** 号码与邮箱 — as people type them; never shown whole. */
class AddressesTest {

    @Test
    void aNumberIsReadWithBlanksAndCountry() {
        assertThat(PhoneNumber.of("+86 138-0577 1234")).contains(new PhoneNumber("13805771234"));
        assertThat(PhoneNumber.of("008613805771234")).contains(new PhoneNumber("13805771234"));
        assertThat(PhoneNumber.of("12805771234")).isEmpty();
        assertThat(PhoneNumber.of("1380577123")).isEmpty();
        assertThat(PhoneNumber.of("0577-63720000")).isEmpty();
    }

    @Test
    void neitherTellsItself() {
        assertThat(new PhoneNumber("13805771234")).hasToString("138****1234");
        assertThat(MailAddress.of("chen.li@example.org").orElseThrow()).hasToString("c***@example.org");
    }

    @Test
    void aMailboxIsOne() {
        assertThat(MailAddress.of("a@b")).isEmpty();
        assertThat(MailAddress.of("a@b.cn\r\nBcc: c@d.cn")).isEmpty();
        assertThat(MailAddress.of("a b@c.cn")).isEmpty();
        assertThat(MailAddress.of("a@-b.cn")).isEmpty();
        assertThat(MailAddress.of("a@b-c.d.cn")).isPresent();
    }

    @Property
    void whateverIsTypedIsANumberOrNone(@ForAll String typed) {
        PhoneNumber.of(typed)
                .ifPresent(phone -> assertThat(phone.digits()).hasSize(11).containsOnlyDigits());
    }
}
