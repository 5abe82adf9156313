console.log("flight-delays: not built yet");
