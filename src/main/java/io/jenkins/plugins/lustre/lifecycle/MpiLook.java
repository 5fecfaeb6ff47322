package io.jenkins.plugins.lustre.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code bench-mpi-look.sh} said of a client. Texts are empty where there is nothing.
 *
 * @param mpi name and version of MPI
 * @param mpirun path of {@code mpirun}
 * @param version of IOR or mdtest
 * @param program its path
 * @param user the login user
 * @param unreachable what ssh said, by the address of a client that it does not reach
 */
record MpiLook(
        String mpi, String mpirun, String version, String program, String user, Map<String, String> unreachable) {

    MpiLook {
        unreachable = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(unreachable));
    }

    static MpiLook of(JsonNode look) {
        Map<String, String> unreachable = new LinkedHashMap<>();
        look.path("unreachable")
                .fields()
                .forEachRemaining(
                        peer -> unreachable.put(peer.getKey(), peer.getValue().asText()));
        return new MpiLook(
                look.path("mpi").asText(),
                look.path("mpirun").asText(),
                look.path("version").asText(),
                look.path("program").asText(),
                look.path("user").asText(),
                unreachable);
    }

    /** The tool's and MPI's versions, as fingerprints have them: {@code IOR-4.0.0, Open MPI 4.1.4}. */
    String software() {
        return version + ", " + mpi;
    }
}
