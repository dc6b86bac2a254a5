package org.huanjie.candidacy.review.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class MatchKeyTest {

    private final MatchKey key = new MatchKey(Lists.key(1));

    /** The numbers that the standard's AES gives, so that anybody can make the same marks: docs/match-file.md. */
    @Test
    void aMarkIsOneBlockOfAes() throws Exception {
        var mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(Lists.key(1), "HmacSHA256"));
        var marking =
                java.util.Arrays.copyOf(mac.doFinal("huanjie-match-mark".getBytes(StandardCharsets.US_ASCII)), 16);
        var aes = javax.crypto.Cipher.getInstance("AES/ECB/NoPadding");
        aes.init(javax.crypto.Cipher.ENCRYPT_MODE, new javax.crypto.spec.SecretKeySpec(marking, "AES"));
        var block = new java.math.BigInteger("33032619000101001").toByteArray();
        var padded = new byte[16];
        System.arraycopy(block, 0, padded, 16 - block.length, block.length);
        var mark = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(aes.doFinal(padded));
        assertThat(key.mark(new PackedNumber(33032619000101001L, false)).text()).isEqualTo(mark);
    }

    @Test
    void twoNumbersHaveTwoMarksAndTwoKeysHaveNoneAlike() {
        var other = new MatchKey(Lists.key(2));
        var marks = new HashSet<NumberMark>();
        for (int n = 0; n < 2_000; n++) {
            var number = new PackedNumber(33032619000101001L + n, false);
            assertThat(marks.add(key.mark(number))).isTrue();
            assertThat(marks.add(other.mark(number))).isTrue();
        }
    }

    @Test
    void aMarkIsWrittenInOneWay() {
        var mark = key.mark(new PackedNumber(33032619000101001L, false));
        assertThat(NumberMark.of(mark.text())).contains(mark);
        assertThat(NumberMark.of(mark.text() + "A")).isEmpty();
        assertThat(NumberMark.of("!".repeat(22))).isEmpty();
        assertThat(NumberMark.of("A".repeat(21) + "B")).isEmpty();
    }

    @Test
    void whatIsSealedOpensAsItWasOrNotAtAll() {
        var plain = "文书".getBytes(StandardCharsets.UTF_8);
        var about = new byte[] {1, 2, 3};
        var sealed = key.seal(plain, about);
        assertThat(sealed).isEqualTo(key.seal(plain, about));
        assertThat(key.open(sealed, about))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(plain));
        assertThat(key.open(sealed, new byte[] {1, 2})).isEmpty();
        assertThat(new MatchKey(Lists.key(2)).open(sealed, about)).isEmpty();
        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(key.open(changed, about)).as("byte " + at).isEmpty();
        }
        for (int length = 0; length < sealed.length; length++) {
            assertThat(key.open(java.util.Arrays.copyOf(sealed, length), about)).isEmpty();
        }
    }
}
