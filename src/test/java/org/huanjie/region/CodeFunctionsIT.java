package org.huanjie.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.huanjie.HuanjieIT;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database reckons of a code is what {@link DivisionCode} does. */
@HuanjieIT
class CodeFunctionsIT {

    @Autowired
    JdbcClient sql;

    @ParameterizedTest
    @ValueSource(strings = {"330326103", "330326103210", "110101001001"})
    void countyAndTownOfACodeAreThoseOfTheProgram(String code) {
        assertThat(asked("region.county_of", code))
                .isEqualTo(new DivisionCode(code).county().digits());
        assertThat(asked("region.town_of", code))
                .isEqualTo(new DivisionCode(code).town().digits());
    }

    private String asked(String function, String code) {
        return sql.sql("SELECT " + function + "(:code)")
                .param("code", code)
                .query(String.class)
                .single();
    }
}
