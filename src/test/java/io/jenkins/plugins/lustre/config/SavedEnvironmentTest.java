package io.jenkins.plugins.lustre.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.thoughtworks.xstream.XStream;
import org.junit.jupiter.api.Test;

/** A configuration file that lacks fields, as an older version or a hand writes it. */
class SavedEnvironmentTest {

    @Test
    void anEnvironmentOfWhichOnlyTheNameIsSavedIsANewOneOfThatName() {
        EnvironmentConfiguration read = read("<environment><name>flight</name></environment>");

        EnvironmentConfiguration plain = new EnvironmentConfiguration("flight");
        assertThat(read).usingRecursiveComparison().isEqualTo(plain);
        assertThat(read.definition()).isEqualTo(plain.definition());
    }

    @Test
    void anEnvironmentWithoutANameBreaksNothing() {
        assertThat(read("<environment/>").definition().environment().name()).isEmpty();
    }

    @Test
    void whatIsSavedHolds() {
        EnvironmentConfiguration read = read("<environment><name>flight</name><sshPort>2222</sshPort>"
                + "<ossCount>3</ossCount><mdsRoute>LOGIN_NODE</mdsRoute></environment>");

        assertThat(read.getSshPort()).isEqualTo(2222);
        assertThat(read.getOssCount()).isEqualTo(3);
        assertThat(read.getMdsRoute().name()).isEqualTo("LOGIN_NODE");
    }

    private static EnvironmentConfiguration read(String xml) {
        XStream files = new XStream();
        files.allowTypesByWildcard(new String[] {"io.jenkins.plugins.lustre.**"});
        files.alias("environment", EnvironmentConfiguration.class);
        return (EnvironmentConfiguration) files.fromXML(xml);
    }
}
