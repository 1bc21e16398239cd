package io.flashreport.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x: 2015-01-02; 2015-12-31 | en-US | DATE | Jan 2, 2015; Dec 31, 2015",
                "x: 2015-01-02 | de | DATE | 02.01.2015",
                "x: 2015-01-02 | ja | DATE | 2015/01/02",
                "x: 0001-01-01; 1500-02-28 | en | DATE | Jan 1, 1; Feb 28, 1500",
                "x: 2015-01-02T00:00:00; 2015-01-03T00:00:00.000 | en | DATE | Jan 2, 2015; Jan 3, 2015",
                "x: 2015-01-02T00:00:00Z; 2015-01-03 | en | DATE | Jan 2, 2015; Jan 3, 2015",
                "x: 2015-01-02T10:30; 2015-01-02 23:00 | en | DATE_TIME | Jan 2, 2015, 10:30 AM; Jan 2, 2015, 11:00 PM",
                "x: 2015-01-02T10:30:15Z | de | DATE_TIME | 02.01.2015, 10:30:15",
                "x: 2015-01-02T10:30:00Z | de | DATE_TIME | 02.01.2015, 10:30",
                "x: 2015-01-02T10:30:15.250Z | de | DATE_TIME | 02.01.2015, 10:30:15.250",
                "x: 2015-01-02 10:30:15,250 | de | DATE_TIME | 02.01.2015, 10:30:15.250",
                "x: 2015-01-02T10:30:15.123456; 2015-01-02T10:30 | de | DATE_TIME | 02.01.2015, 10:30:15.123; 02.01.2015, 10:30:00.000",
                "x: 2015-01-02T10:30:15+02:00; 2015-01-02T10:30:15-0500 | en | TEXT | 2015-01-02T10:30:15+02:00; 2015-01-02T10:30:15-0500",
                "x: 2015-01-02 10:30:15.5+02; 2015-01-02 10:30:16+02 | de | DATE_TIME | 02.01.2015, 08:30:15; 02.01.2015, 08:30:16",
                "x: 2015-01-02T10:30:15+0200 | de | DATE_TIME | 02.01.2015, 08:30:15",
                "x: 2015-01-02T10:00Z; 2015-01-02T10:00 | en | TEXT | 2015-01-02T10:00Z; 2015-01-02T10:00",
                "x: 2015-02-29; 2015-01-01 | en | TEXT | 2015-02-29; 2015-01-01",
                "x: 14:30; 09:05 | en-US | TIME | 14:30; 09:05",
                "x: 14:30:15 | en | TIME | 14:30:15",
                "x: 31:20; 02:10 | en | TEXT | 31:20; 02:10",
                "x: 02.01.2015; 13.02.2015 | en-US | DATE | Jan 2, 2015; Feb 13, 2015",
                "x: 2/1/2015; 13/2/2015 | en-US | DATE | Jan 2, 2015; Feb 13, 2015",
                "x: 2/1/2015; 2/13/2015 | de | DATE | 01.02.2015; 13.02.2015",
                "x: 2015/01/31 | de | DATE | 31.01.2015",
                "x: 2-Jan-2015; 31-DEC-2015 | de | DATE | 02.01.2015; 31.12.2015",
                "x: 2 January 2015 | de | DATE | 02.01.2015",
                "x: January 2, 2015; Dec 31, 2015 | de | DATE | 02.01.2015; 31.12.2015",
                "x: 31/12/15; 01/01/16 | de | DATE | 31.12.2015; 01.01.2016",
                "x: 31/12/75 | de | DATE | 31.12.1975",
                "x: 31/12/75; 01/01/16 | de | TEXT | 31/12/75; 01/01/16",
                "x: 31/12/2015 14:30; 01/01/2016 09:00 | de | DATE_TIME | 31.12.2015, 14:30; 01.01.2016, 09:00",
                "x: 31/12/2015; 12/31/2015 | de | TEXT | 31/12/2015; 12/31/2015",
                "x: 31/12/2015; soon | de | TEXT | 31/12/2015; soon",
            })
    void daysAndMomentsArePrintedAsTheLocaleHasThem(String field, String language, Role role, String printed) {
        Sample sample = Sample.parsed(field).in(language);
        assertThat(sample.printed()).isEqualTo(Sample.parsed("x: " + printed).texts());
        assertThat(sample.role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | Jan 2, 2015",
                "en-GB | 1 Feb 2015",
                "fr | 1 févr. 2015",
                "de-AT | 01.02.2015",
                "en | 01/02/2015",
            })
    void theLocaleDecidesAboutDayAndMonthWhenNothingElseDoes(String language, String printed) {
        Sample sample = Sample.of("x", "01/02/2015", "03/04/2015").in(language);
        assertThat(sample.role()).isEqualTo(Role.DATE);
        assertThat(sample.printed().getFirst()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/2/2015; 10/12/2015", "01-02-2015", "01/02/15; 03/04/16", "01/02/2015 14:30"})
    void inDoubtWhatIsPrintedIsWhatWasSent(String texts) {
        Sample sample = Sample.parsed("x: " + texts);
        assertThat(sample.printed()).isEqualTo(sample.texts());
        assertThat(sample.role().isTemporal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.15",
                "10.4.12; 10.5.1",
                "192.168.1.10",
                "1-2-15",
                "15-01-02",
                "555-123-4567",
                "1/2",
                "May",
                "3 Feb",
                "2015-01"
            })
    void whatOnlyLooksLikeADayStaysText(String texts) {
        assertThat(Sample.parsed("x: " + texts).reading().valueClass()).isEqualTo(String.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Los_Angeles", "Asia/Tokyo", "Pacific/Kiritimati", "UTC"})
    void aDayIsTheSameDayInEveryZone(String zone) {
        assertThat(Sample.of("x", "2015-03-29").in("de").at(zone).printed()).containsExactly("29.03.2015");
        assertThat(Sample.of("x", "2015-03-29T00:00:00Z").in("de").at(zone).printed())
                .containsExactly("29.03.2015");
        assertThat(Sample.of("x", "29.03.2015").in("de").at(zone).printed()).containsExactly("29.03.2015");
        assertThat(Sample.of("x", "08:15").at(zone).printed()).containsExactly("08:15");
        assertThat(Sample.of("x", "2015-03-29T08:15").in("de").at(zone).printed())
                .containsExactly("29.03.2015, 08:15");
    }

    @Test
    void aMomentIsPrintedInTheZoneOfTheReport() {
        Sample moment = Sample.of("x", "2015-06-18T22:22:05Z").in("de");
        assertThat(moment.at("Europe/Berlin").printed()).containsExactly("19.06.2015, 00:22:05");
        assertThat(moment.at("America/New_York").printed()).containsExactly("18.06.2015, 18:22:05");
    }

    @Test
    void secondsSinceThenAreMomentsWhenTheNameSaysSo() {
        assertThat(Sample.numbers("createdAt", "1434622925").in("de").printed())
                .containsExactly("18.06.2015, 10:22:05");
        assertThat(Sample.numbers("timestamp", "1434622925000", "1434622926000")
                        .in("de")
                        .printed())
                .containsExactly("18.06.2015, 10:22:05", "18.06.2015, 10:22:06");
        assertThat(Sample.numbers("inhabitants", "1434622925").printed()).containsExactly("1,434,622,925");
        assertThat(Sample.numbers("createdAt", "3", "4").role()).isEqualTo(Role.COUNT);
    }

    @Test
    void allMonthsAreMeasured() {
        assertThat(Sample.of("x", "2015-01-02").in("en-US").reading().widest())
                .contains("May 28, 2028", "Nov 28, 2028");
    }
}
